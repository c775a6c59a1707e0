package org.suzhi.register;

import java.time.LocalDate;
import java.util.Optional;
import org.suzhi.kernel.Money;

/**
 * What lies on a right.
 *
 * @param event position of the event that laid it there
 */
public record Encumbrance(
    int event,
    Change.Burden burden,
    Holder party,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<Money> amount,
    Optional<String> document) {

  /** Whether it lies on the right on {@code day}. */
  public boolean liesOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
