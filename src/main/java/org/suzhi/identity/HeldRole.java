package org.suzhi.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.BodyCode;

/**
 * A role that somebody holds, held or will hold.
 *
 * @param body where; empty for the installation as a whole
 * @param to the last day; empty for no end
 * @param grantedBy code of the actor who gave it
 * @param endedAt when it was taken away before its time
 */
public record HeldRole(
    long id,
    Role role,
    Optional<BodyCode> body,
    LocalDate from,
    Optional<LocalDate> to,
    String grantedBy,
    Optional<Instant> endedAt) {

  /** Whether it is held on {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return endedAt.isEmpty()
        && !day.isBefore(from)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
