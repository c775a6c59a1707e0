package org.suzhi.procedure.internal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Fact;
import org.suzhi.platform.Outbox;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.ApplicationMoved;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Service.Counted;
import org.suzhi.procedure.Step;
import org.suzhi.procedure.Verb;
import org.suzhi.procedure.internal.reading.Words;
import org.suzhi.statistics.Facts;
import tools.jackson.databind.JsonNode;

/** Tells the rest of the program what happened, in the action's own transaction. */
@Component
class Announcing {

  private final Outbox outbox;
  private final Facts facts;
  private final Clock clock;

  Announcing(Outbox outbox, Facts facts, Clock clock) {
    this.outbox = outbox;
    this.facts = facts;
    this.clock = clock;
  }

  void announce(Application after, List<Step> steps, JsonNode answers) {
    count(after, steps, answers);
    outbox.publish(
        ApplicationMoved.TOPIC,
        after.number().number(),
        new ApplicationMoved(
            after.number().number(),
            after.service().code(),
            after.stage(),
            after.end().map(end -> Words.written(end.outcome())).orElse(""),
            steps.stream().map(Step::action).toList(),
            steps.stream().anyMatch(step -> notifies(after, step)),
            after.parent().map(CaseNumber::number).orElse("")));
  }

  private static boolean notifies(Application after, Step step) {
    return Optional.ofNullable(after.service().flow().stages().get(step.stage()))
        .map(stage -> stage.actions().get(step.action()))
        .map(action -> action.does().contains(Verb.NOTIFY_PARTY))
        .orElse(false);
  }

  private void count(Application after, List<Step> steps, JsonNode answers) {
    var happened = new ArrayList<String>();
    steps.stream()
        .map(step -> step.action().equals("file") ? "filed" : step.action())
        .forEach(happened::add);
    boolean hasEnded = steps.stream().anyMatch(step -> isEnd(after, step));
    after.end().filter(_ -> hasEnded).ifPresent(end -> happened.add(Words.written(end.outcome())));
    for (var counted : after.service().counted()) {
      if (happened.contains(counted.on())) {
        facts.emit(fact(counted, after, steps.getFirst(), answers));
      }
    }
  }

  private static boolean isEnd(Application after, Step step) {
    return step.to().equals(after.stage());
  }

  private Fact fact(Counted counted, Application after, Step step, JsonNode answers) {
    var breakdown = new TreeMap<String, String>();
    counted
        .breakdown()
        .forEach(
            (dimension, value) ->
                breakdown.put(
                    dimension,
                    value.startsWith("=")
                        ? answers.path(value.substring(1)).asString("other")
                        : value));
    return Fact.one(
        counted.indicator(),
        after.number().number(),
        after.region(),
        LocalDate.ofInstant(step.at(), clock.getZone()),
        breakdown);
  }
}
