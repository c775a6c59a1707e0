package org.suzhi.procedure.internal.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suzhi.procedure.Deadlines;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Flow.Stage;
import org.suzhi.procedure.Flow.Trigger;
import org.suzhi.procedure.RunningLimit;
import org.suzhi.procedure.RunningLimit.State;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.Suspension;

/** The way of an application of a service: which stages come, and what time limits do there. */
public record Course(Service service, Set<String> on, Deadlines deadlines) {

  /** Where filing leads to. */
  public Position start(Instant now) {
    return enter(new Position("", List.of()), service.flow().start(), now);
  }

  /** Where {@code action} leads to. */
  public Position act(Position from, Action action, Instant now) {
    return enter(from, action.to(), now);
  }

  /** What the program does by itself as soon as the stage is reached. */
  public Optional<Action> next(Position at) {
    return automatic(at).filter(action -> action.trigger() instanceof Trigger.AtOnce).findFirst();
  }

  /** What the program does when the parts of a bundle have ended. */
  public Optional<Action> onPartsEnded(Position at) {
    return automatic(at)
        .filter(action -> action.trigger() instanceof Trigger.PartsEnded)
        .findFirst();
  }

  /** What the program does now that {@code limit} has run out; nothing where people go on. */
  public Optional<Action> onDue(Position at, String limit) {
    return automatic(at)
        .filter(action -> action.trigger().equals(new Trigger.WhenDue(limit)))
        .findFirst();
  }

  private Stream<Action> automatic(Position at) {
    return stage(at).actions().values().stream()
        .filter(action -> action.isAutomatic() && action.condition().holds(on));
  }

  private Stage stage(Position at) {
    return service.flow().stage(at.stage());
  }

  private Position enter(Position from, String code, Instant now) {
    var stage = service.flow().stage(code);
    var limits = new ArrayList<RunningLimit>();
    from.limits().forEach(limit -> limits.add(carried(limit, stage, now)));
    for (var counted : stage.counts()) {
      if (limits.stream().noneMatch(limit -> isLive(limit, counted))) {
        limits.add(begun(counted, from, now));
      }
    }
    return new Position(code, limits);
  }

  private static boolean isLive(RunningLimit limit, String code) {
    return limit.code().equals(code) && limit.state() != State.ENDED;
  }

  /** A limit that the stage counts goes on, one that it suspends stands still, others end. */
  private RunningLimit carried(RunningLimit limit, Stage stage, Instant now) {
    if (limit.state() == State.ENDED) {
      return limit;
    }
    if (stage.counts().contains(limit.code())) {
      return limit.state() == State.STILL ? resumed(limit, now) : limit;
    }
    if (stage.suspends().contains(limit.code())) {
      return limit.state() == State.RUNNING ? suspended(limit, now) : limit;
    }
    return new RunningLimit(
        limit.code(),
        limit.round(),
        limit.length(),
        limit.start(),
        closed(limit.suspensions(), now),
        State.ENDED,
        Optional.empty(),
        true);
  }

  private RunningLimit begun(String code, Position from, Instant now) {
    int round = (int) from.limits().stream().filter(limit -> limit.code().equals(code)).count() + 1;
    var length = service.limit(code).running();
    return counted(
        new RunningLimit(
            code, round, length, now, List.of(), State.RUNNING, Optional.empty(), false));
  }

  private RunningLimit resumed(RunningLimit limit, Instant now) {
    return counted(with(limit, closed(limit.suspensions(), now), State.RUNNING));
  }

  private RunningLimit suspended(RunningLimit limit, Instant now) {
    var suspensions = new ArrayList<>(limit.suspensions());
    suspensions.add(Suspension.since(now));
    return with(limit, suspensions, State.STILL);
  }

  private static List<Suspension> closed(List<Suspension> suspensions, Instant now) {
    return suspensions.stream()
        .map(each -> each.until().isPresent() ? each : Suspension.between(each.from(), now))
        .toList();
  }

  private static RunningLimit with(RunningLimit limit, List<Suspension> stops, State state) {
    return new RunningLimit(
        limit.code(),
        limit.round(),
        limit.length(),
        limit.start(),
        stops,
        state,
        Optional.empty(),
        limit.handled());
  }

  private RunningLimit counted(RunningLimit limit) {
    var end = deadlines.count(limit.length(), limit.start(), limit.suspensions()).due();
    return new RunningLimit(
        limit.code(),
        limit.round(),
        limit.length(),
        limit.start(),
        limit.suspensions(),
        limit.state(),
        end.map(due -> due.due()),
        limit.handled());
  }
}
