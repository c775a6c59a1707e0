package org.suzhi.procedure.internal.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.procedure.RunningLimit;
import org.suzhi.procedure.RunningLimit.State;

/**
 * Where an application stands.
 *
 * @param limits every limit that ever ran, the ended ones too where they are known
 */
public record Position(String stage, List<RunningLimit> limits) {

  public Position {
    limits = List.copyOf(limits);
  }

  /** The limits that have not ended. */
  public Stream<RunningLimit> live() {
    return limits.stream().filter(limit -> limit.state() != State.ENDED);
  }

  /** The nearest end of what runs. */
  public Optional<Instant> due() {
    return live().flatMap(limit -> limit.due().stream()).min(Instant::compareTo);
  }

  /** The nearest end that nobody has dealt with. */
  public Optional<Instant> nextDue() {
    return live()
        .filter(limit -> !limit.handled())
        .flatMap(limit -> limit.due().stream())
        .min(Instant::compareTo);
  }
}
