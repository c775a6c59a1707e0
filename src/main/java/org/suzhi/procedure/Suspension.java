package org.suzhi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A time in which a limit stands still because the applicant owes something; open until then. */
public record Suspension(Instant from, Optional<Instant> until) {

  public Suspension {
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("resumed before it was suspended: " + from);
    }
  }

  /** One that is over. */
  public static Suspension between(Instant from, Instant until) {
    return new Suspension(from, Optional.of(until));
  }

  /** One that lasts. */
  public static Suspension since(Instant from) {
    return new Suspension(from, Optional.empty());
  }

  /** Refuses suspensions that overlap, are out of order or begin before {@code start}. */
  static List<Suspension> inOrder(Instant start, List<Suspension> suspensions) {
    var earliest = start;
    boolean isOpen = false;
    for (var suspension : suspensions) {
      if (isOpen || suspension.from().isBefore(earliest)) {
        throw new IllegalArgumentException(
            "suspensions stand in order and apart: " + suspension.from());
      }
      isOpen = suspension.until().isEmpty();
      earliest = suspension.until().orElse(earliest);
    }
    return List.copyOf(suspensions);
  }
}
