package org.suzhi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time limit of an application.
 *
 * @param code as the flow calls it
 * @param round which time it runs, such as for a second supplement
 * @param due when it runs out; empty while it stands still
 * @param handled whether its running out has been dealt with
 */
public record RunningLimit(
    String code,
    int round,
    TimeLimit length,
    Instant start,
    List<Suspension> suspensions,
    State state,
    Optional<Instant> due,
    boolean handled) {

  public RunningLimit {
    suspensions = List.copyOf(suspensions);
  }

  /** Whether it runs. */
  public enum State {
    RUNNING,
    STILL,
    ENDED
  }

  /** The same, its running out dealt with. */
  public RunningLimit dealtWith() {
    return new RunningLimit(code, round, length, start, suspensions, state, due, true);
  }

  /** Whether it has run out by {@code now}. */
  public boolean isOverdue(Instant now) {
    return state == State.RUNNING && due.filter(at -> !at.isAfter(now)).isPresent();
  }
}
