package org.suzhi.procedure.internal.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Deadlines;
import org.suzhi.procedure.Deed;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.RunningLimit;
import org.suzhi.procedure.internal.cases.Run.By;
import org.suzhi.procedure.internal.course.Course;
import tools.jackson.databind.JsonNode;

/** Works out what becomes of an application and has its verbs carried out. */
@Component
class Moves {

  private final Deadlines deadlines;
  private final Verbs verbs;

  Moves(Deadlines deadlines, Verbs verbs) {
    this.deadlines = deadlines;
    this.verbs = verbs;
  }

  /** A first filing. */
  Run filed(Application fresh, JsonNode answers, By by, java.util.Map<String, String> detail) {
    var run = new Run(fresh, course(fresh), fresh.filedAt());
    run.start(by, detail);
    followUp(run, answers, fresh.filedAt());
    return run;
  }

  /** Somebody's action. */
  Run acted(Application before, JsonNode answers, By by, Action action, Act act, Instant now) {
    var run = new Run(before, course(before), now);
    perform(run, before, answers, by, action, act, now);
    followUp(run, answers, now);
    return run;
  }

  /** A run in which nothing has been done yet. */
  Run unmoved(Application before, Instant now) {
    return new Run(before, course(before), now);
  }

  /** Everything that has run out by {@code now}. */
  Run due(Application before, JsonNode answers, Instant now) {
    var course = course(before);
    var run = new Run(before, course, now);
    for (var limit : before.limits()) {
      if (!limit.handled() && limit.isOverdue(now) && run.position().limits().contains(limit)) {
        ranOut(run, course, limit, answers, now);
      }
    }
    return run;
  }

  /** The parts of a bundle have ended. */
  Optional<Run> partsEnded(Application before, JsonNode answers, Instant now) {
    var course = course(before);
    var run = new Run(before, course, now);
    return course
        .onPartsEnded(run.position())
        .map(
            action -> {
              perform(run, before, answers, By.SYSTEM, action, bare(before, action), now);
              followUp(run, answers, now);
              return run;
            });
  }

  private void ranOut(Run run, Course course, RunningLimit limit, JsonNode answers, Instant now) {
    var action = course.onDue(run.position(), limit.code());
    if (action.isEmpty()) {
      run.missed(limit);
      return;
    }
    var at = run.application();
    perform(run, at, answers, By.SYSTEM, action.get(), bare(at, action.get()), now);
    followUp(run, answers, now);
  }

  private void followUp(Run run, JsonNode answers, Instant now) {
    for (var next = next(run); next.isPresent(); next = next(run)) {
      var at = run.application();
      perform(run, at, answers, By.SYSTEM, next.get(), bare(at, next.get()), now);
    }
  }

  private Optional<Action> next(Run run) {
    return course(run.application()).next(run.position());
  }

  private void perform(
      Run run, Application at, JsonNode answers, By by, Action action, Act act, Instant now) {
    var deed = new Deed(at, answers, action, act, CaseTable.actor(by.actor()), run.steps(), now);
    run.act(by, action, act, verbs.perform(deed));
  }

  private static Act bare(Application at, Action action) {
    return Act.of(at.version(), action.code());
  }

  private Course course(Application of) {
    return new Course(of.service(), of.on(), deadlines);
  }

  /** What is to be written. */
  static Change change(
      Run run, Application before, Optional<byte[]> answers, Optional<byte[]> was, Instant now) {
    return new Change(
        run.application(),
        run.position(),
        before.version(),
        List.copyOf(run.steps()),
        run.changedLimits(),
        answers,
        was,
        now);
  }
}
