package org.suzhi.procedure.internal.example;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suzhi.platform.PackProblem;
import org.suzhi.procedure.Deadlines;
import org.suzhi.procedure.Filed;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.internal.course.Course;
import org.suzhi.procedure.internal.course.Position;
import org.suzhi.procedure.internal.form.FormCheck;
import org.suzhi.procedure.internal.rules.Ruling;
import org.suzhi.procedure.internal.rules.Tables;

/** Runs an example as the program would, without a database. */
public final class ExampleRun {

  private final Service service;
  private final Example example;
  private final Tables tables;
  private final Deadlines deadlines;
  private final ZoneId zone;
  private final List<String> wrong = new ArrayList<>();
  private boolean overdue;

  private ExampleRun(
      Service service, Example example, Tables tables, Deadlines deadlines, ZoneId zone) {
    this.service = service;
    this.example = example;
    this.tables = tables;
    this.deadlines = deadlines;
    this.zone = zone;
  }

  /** What comes out otherwise than the example says; best nothing. */
  public static List<String> differences(
      Service service, Example example, Tables tables, Deadlines deadlines, ZoneId zone) {
    var run = new ExampleRun(service, example, tables, deadlines, zone);
    run.run();
    return List.copyOf(run.wrong);
  }

  private void run() {
    var problems =
        FormCheck.problems(
            service.form(), example.answers(), example.filed().toLocalDate(), _ -> true);
    expect(
        "problems",
        example.expected().problems(),
        problems.stream().map(problem -> problem.path()).collect(Collectors.toSet()));
    if (!problems.isEmpty()) {
      return;
    }
    var ruling = tables.ask(service, example.answers(), example.known());
    expect(
        "refused",
        example.expected().refused(),
        ruling.grounds().stream().map(Filed.Ground::code).collect(Collectors.toSet()));
    if (ruling.grounds().isEmpty()) {
      runCourse(ruling);
    }
  }

  private void runCourse(Ruling ruling) {
    var on = new LinkedHashSet<>(service.on());
    on.addAll(ruling.with());
    var course = new Course(service, on, deadlines);
    var at = followed(course, course.start(at(example.filed())), at(example.filed()));
    for (var deed : example.deeds()) {
      at = passed(course, at, at(deed.at()));
      if (deed.action().isPresent()) {
        var action = action(course, at, deed);
        if (action.isEmpty()) {
          return;
        }
        at = followed(course, course.act(at, action.get(), at(deed.at())), at(deed.at()));
      }
    }
    compare(at);
  }

  private Optional<Action> action(Course course, Position at, Example.Deed deed) {
    var code = deed.action().orElseThrow();
    var stage = service.flow().stage(at.stage());
    var found =
        stage.actions().values().stream()
            .filter(each -> each.code().equals(code) && !each.isAutomatic())
            .filter(each -> each.condition().holds(course.on()))
            .findFirst();
    if (found.isEmpty()) {
      wrong.add(
          new PackProblem(
                  example.file(),
                  deed.place().line(),
                  "nobody can " + code + " at the stage " + at.stage())
              .getMessage());
    }
    return found;
  }

  /** Lets time pass up to a moment, dealing with what runs out on the way. */
  private Position passed(Course course, Position from, Instant until) {
    var at = from;
    for (var due = at.nextDue(); due.isPresent() && !due.get().isAfter(until); due = at.nextDue()) {
      at = ranOut(course, at, due.get());
    }
    return at;
  }

  private Position ranOut(Course course, Position at, Instant now) {
    var limit =
        at.live().filter(each -> !each.handled() && each.isOverdue(now)).findFirst().orElseThrow();
    var action = course.onDue(at, limit.code());
    if (action.isPresent()) {
      return followed(course, course.act(at, action.get(), now), now);
    }
    overdue = true;
    return new Position(
        at.stage(),
        at.limits().stream().map(each -> each.equals(limit) ? each.dealtWith() : each).toList());
  }

  private static Position followed(Course course, Position from, Instant now) {
    var at = from;
    for (var next = course.next(at); next.isPresent(); next = course.next(at)) {
      at = course.act(at, next.get(), now);
    }
    return at;
  }

  private void compare(Position at) {
    var expected = example.expected();
    expected.stage().ifPresent(stage -> expect("stage", stage, at.stage()));
    expected.overdue().ifPresent(late -> expect("overdue", late, overdue));
    expected
        .due()
        .forEach(
            (code, day) ->
                expect(
                    "due " + code,
                    Optional.of(day),
                    at.live()
                        .filter(limit -> limit.code().equals(code))
                        .flatMap(
                            limit ->
                                deadlines
                                    .count(limit.length(), limit.start(), limit.suspensions())
                                    .due()
                                    .stream())
                        .map(due -> due.lastDay())
                        .findFirst()));
  }

  private void expect(String what, Object wanted, Object found) {
    if (!wanted.equals(found)) {
      wrong.add(example.file() + ": " + what + " is " + found + ", not " + wanted);
    }
  }

  private Instant at(LocalDateTime time) {
    return time.atZone(zone).toInstant();
  }
}
