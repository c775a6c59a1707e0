package org.suzhi.procedure.internal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Money;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.BodyCode;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Flow.Outcome;
import org.suzhi.procedure.Verb;

/** What must go with an action of its kind. */
@Component
class Demands {

  private static final int LONGEST_WORDS = 5_000;
  private static final int LONGEST_DETAIL = 200;

  private final Bodies bodies;

  Demands(Bodies bodies) {
    this.bodies = bodies;
  }

  List<FieldProblem> problems(Application application, Action action, Act act) {
    var problems = new ArrayList<FieldProblem>();
    if (act.words().length() > LONGEST_WORDS) {
      problems.add(
          FieldProblem.at(
              "words", "procedure.field.length", 0, LONGEST_WORDS, act.words().length()));
    }
    if (!application.service().reasons().keySet().containsAll(act.reasons())) {
      problems.add(FieldProblem.at("reasons", "procedure.field.option"));
    }
    act.detail()
        .forEach(
            (name, value) -> {
              if (value.length() > LONGEST_DETAIL) {
                problems.add(
                    FieldProblem.at(
                        name, "procedure.field.length", 0, LONGEST_DETAIL, value.length()));
              }
            });
    problems.addAll(ofKind(application, action, act));
    return problems;
  }

  private List<FieldProblem> ofKind(Application application, Action action, Act act) {
    return switch (action.kind()) {
      case REFUSE, ASK_SUPPLEMENT, SEND_BACK, OBJECT -> why(act);
      case DECIDE, CONFIRM, CLOSE -> isAgainst(application, action) ? why(act) : List.of();
      case SUPPLEMENT, ANSWER ->
          act.answers().isEmpty() && act.papers().isEmpty() ? words(act) : List.of();
      case RECORD_FEE -> fee(act);
      case HAND_BACK -> detail(act, "number");
      case HAND_ON -> action.does().contains(Verb.ASSIGN_BODY) ? body(act) : List.of();
      case ACCEPT, WITHDRAW, PROPOSE, PUBLISH_NOTICE, REGISTER, ISSUE_RESULT -> List.of();
    };
  }

  /** Whoever is told no is told why. */
  private static boolean isAgainst(Application application, Action action) {
    var end = application.service().flow().stage(action.to()).end();
    return end.filter(out -> out == Outcome.REFUSED || out == Outcome.NOT_ACCEPTED).isPresent();
  }

  private static List<FieldProblem> why(Act act) {
    return act.reasons().isEmpty() && act.words().isBlank()
        ? List.of(FieldProblem.at("words", "procedure.act.why"))
        : List.of();
  }

  private static List<FieldProblem> words(Act act) {
    return act.words().isBlank()
        ? List.of(FieldProblem.at("words", "procedure.field.required"))
        : List.of();
  }

  private static List<FieldProblem> detail(Act act, String name) {
    return act.detail().getOrDefault(name, "").isBlank()
        ? List.of(FieldProblem.at(name, "procedure.field.required"))
        : List.of();
  }

  private static List<FieldProblem> fee(Act act) {
    var problems = new ArrayList<>(detail(act, "receipt"));
    try {
      if (Money.parse(act.detail().getOrDefault("amount", "")).fen() <= 0) {
        problems.add(FieldProblem.at("amount", "procedure.field.money"));
      }
    } catch (IllegalArgumentException e) {
      problems.add(FieldProblem.at("amount", "procedure.field.money"));
    }
    return problems;
  }

  private List<FieldProblem> body(Act act) {
    var named = act.detail().getOrDefault("body", "");
    return known(named).isPresent()
        ? List.of()
        : List.of(FieldProblem.at("body", "procedure.act.body"));
  }

  private Optional<?> known(String code) {
    try {
      return bodies.find(new BodyCode(code)).filter(body -> body.endedOn().isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
