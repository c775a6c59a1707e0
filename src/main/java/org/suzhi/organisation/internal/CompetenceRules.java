package org.suzhi.organisation.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.Choice;
import org.suzhi.organisation.CompetenceAnswer;
import org.suzhi.organisation.CompetenceAnswer.Because;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.organisation.CompetenceAnswer.FieldPart;
import org.suzhi.organisation.CompetenceAnswer.How;
import org.suzhi.organisation.CompetenceAnswer.NoneCompetent;
import org.suzhi.organisation.CompetenceAnswer.Reason;
import org.suzhi.organisation.CompetenceAnswer.Several;
import org.suzhi.organisation.CompetenceRule;

/**
 * Answers one question of competence. Rules are tried from the most specific on; the first that
 * finds a body is the answer. Rules that are equally specific and of one priority stand side by
 * side: what they find is the applicant's choice.
 */
record CompetenceRules(
    Network network, String service, RegionCode place, Optional<IpcSymbol> field) {

  CompetenceAnswer answer() {
    var rules =
        network.rules().stream()
            .filter(rule -> rule.holdsFor(service, place, field))
            .sorted(CompetenceRule.MOST_SPECIFIC_FIRST)
            .toList();
    for (int first = 0; first < rules.size(); ) {
      int next = endOfRank(rules, first);
      var found =
          rules.subList(first, next).stream().flatMap(rule -> pairs(rule).stream()).toList();
      if (!found.isEmpty()) {
        return found.size() == 1 ? found.getFirst() : new Several(found);
      }
      first = next;
    }
    return new NoneCompetent(rules.isEmpty() ? new Reason.NoRule() : whyNobody(rules.getFirst()));
  }

  private static int endOfRank(List<CompetenceRule> rules, int first) {
    int end = first + 1;
    while (end < rules.size()
        && CompetenceRule.MOST_SPECIFIC_FIRST.compare(rules.get(first), rules.get(end)) == 0) {
      end++;
    }
    return end;
  }

  private List<Competent> pairs(CompetenceRule rule) {
    var accepting = bodies(rule.accepts(), true);
    var pairs = new ArrayList<Competent>();
    for (var accepts : nearest(rule.accepts(), accepting)) {
      var because = because(rule, accepts, accepting);
      var deciding =
          rule.decides()
              .map(choice -> nearest(choice, bodies(choice, true)))
              .orElse(List.of(accepts));
      deciding.forEach(decides -> pairs.add(new Competent(accepts, decides, because)));
    }
    return pairs;
  }

  /** Who serves the place and, if asked, takes the field. */
  private List<Body> bodies(Choice choice, boolean takingTheField) {
    return network.open().stream()
        .filter(body -> isMeant(choice, body))
        .filter(body -> !takingTheField || field.map(body::takes).orElse(true))
        .toList();
  }

  private boolean isMeant(Choice choice, Body body) {
    return switch (choice) {
      case Choice.Nearest(var kinds) -> kinds.contains(body.kind().code()) && body.serves(place);
      case Choice.Any(var kinds) -> kinds.contains(body.kind().code()) && body.serves(place);
      case Choice.Named(var code) -> body.code().equals(code);
    };
  }

  private static List<Body> nearest(Choice choice, List<Body> bodies) {
    return switch (choice) {
      case Choice.Any any -> bodies;
      case Choice.Named named -> bodies;
      case Choice.Nearest nearest ->
          bodies.stream()
              .map(Body::level)
              .max(Comparator.naturalOrder())
              .map(level -> bodies.stream().filter(body -> body.level() == level).toList())
              .orElse(List.of());
    };
  }

  private Because because(CompetenceRule rule, Body chosen, List<Body> serving) {
    var how =
        switch (rule.accepts()) {
          case Choice.Named named -> How.NAMED;
          case Choice.Any any -> How.APPLICANT_CHOOSES;
          case Choice.Nearest nearest ->
              chosen.region().equals(Optional.of(place)) ? How.OWN_PLACE : How.PLACE_ABOVE;
        };
    var further = serving.stream().filter(body -> body.level().compareTo(chosen.level()) < 0);
    var outOfField =
        bodies(rule.accepts(), false).stream().filter(body -> !serving.contains(body)).toList();
    return new Because(
        rule,
        how,
        fieldPart(chosen),
        how == How.APPLICANT_CHOOSES ? List.of() : further.toList(),
        outOfField);
  }

  private FieldPart fieldPart(Body chosen) {
    if (field.isEmpty()) {
      return FieldPart.NOT_ASKED;
    }
    return chosen.limitsFields() ? FieldPart.WITHIN_ITS_CLASSES : FieldPart.NO_CLASSES_RECORDED;
  }

  private Reason whyNobody(CompetenceRule rule) {
    var regardlessOfField = bodies(rule.accepts(), false);
    if (bodies(rule.accepts(), true).isEmpty() && !regardlessOfField.isEmpty()) {
      return new Reason.FieldNotTaken(
          rule, nearest(rule.accepts(), regardlessOfField).stream().findFirst());
    }
    var wanted =
        bodies(rule.accepts(), true).isEmpty() ? Optional.of(rule.accepts()) : rule.decides();
    return new Reason.NoBody(rule, wanted.orElse(rule.accepts()));
  }
}
