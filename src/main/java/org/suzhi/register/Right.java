package org.suzhi.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.RegionCode;

/**
 * A right as its events tell it on a day.
 *
 * @param on the day
 * @param validTo last day; empty where registration does not run out
 * @param endedOn when it was cancelled, revoked or taken back
 * @param encumbrances what lies on it on that day
 * @param events how many events the register knew
 */
public record Right(
    long id,
    RightKind kind,
    String number,
    String title,
    List<Holder> holders,
    Particulars particulars,
    RegionCode region,
    LocalDate on,
    LocalDate registeredOn,
    Optional<LocalDate> validTo,
    Optional<LocalDate> endedOn,
    Status status,
    List<Encumbrance> encumbrances,
    int events) {
  public Right {
    holders = List.copyOf(holders);
    encumbrances = List.copyOf(encumbrances);
  }
}
