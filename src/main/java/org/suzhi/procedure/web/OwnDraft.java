package org.suzhi.procedure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Problem;
import org.suzhi.procedure.Draft;
import org.suzhi.procedure.Drafts;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Paper;
import org.suzhi.procedure.Papers;
import org.suzhi.procedure.Services;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The draft that somebody writes, with its papers among its answers. */
@Component
class OwnDraft {

  private final Drafts drafts;
  private final Papers papers;
  private final Services services;
  private final Places places;
  private final JsonMapper json;
  private final Clock clock;

  OwnDraft(
      Drafts drafts,
      Papers papers,
      Services services,
      Places places,
      JsonMapper json,
      Clock clock) {
    this.drafts = drafts;
    this.papers = papers;
    this.services = services;
    this.places = places;
    this.json = json;
    this.clock = clock;
  }

  Draft find(Actor owner, String id) {
    return parsed(id)
        .flatMap(known -> drafts.find(owner, known))
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
  }

  private static Optional<UUID> parsed(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  ObjectNode answers(Draft draft) {
    var answers = (ObjectNode) json.readTree(draft.answers());
    for (var field : draft.service().materials()) {
      answers.remove(field.code());
    }
    for (var paper : papers.of(draft)) {
      var list = answers.withArray(paper.field());
      list.add(entry(paper));
    }
    return answers;
  }

  private ObjectNode entry(Paper paper) {
    return json.createObjectNode()
        .put("name", paper.name())
        .put("digest", paper.digest())
        .put("size", paper.size());
  }

  String written(ObjectNode answers) {
    return json.writeValueAsString(answers);
  }

  /** Everything that is wrong with it. */
  List<FieldProblem> problems(Draft draft) {
    return services.problems(
        draft.service(), answers(draft), LocalDate.now(clock), places::isKnown);
  }

  /** What is wrong with some of its questions. */
  List<FieldProblem> problems(Draft draft, List<Field> fields) {
    return problems(draft).stream()
        .filter(problem -> fields.stream().anyMatch(field -> isOf(problem, field)))
        .toList();
  }

  static boolean isOf(FieldProblem problem, Field field) {
    return problem.path().split("[.\\[]", 2)[0].equals(field.code());
  }

  /** The questions of a page, counted from one; of all pages for zero. */
  static List<Field> fields(Form form, int page) {
    return page == 0 ? form.fields().toList() : form.pages().get(page - 1).fields();
  }

  /** The page on which a question stands. */
  static int pageOf(Form form, FieldProblem problem) {
    for (int i = 0; i < form.pages().size(); i++) {
      if (form.pages().get(i).fields().stream().anyMatch(field -> isOf(problem, field))) {
        return i + 1;
      }
    }
    return 1;
  }
}
