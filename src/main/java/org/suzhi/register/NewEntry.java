package org.suzhi.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.RegionCode;

/**
 * A right to be entered.
 *
 * @param caseId the case that leads to the entry: the same case enters one right, however often it
 *     is asked for
 * @param holders at least one; where one has a share all have, and they add up to one
 * @param region where it counts
 * @param registeredOn the legal date
 * @param validTo last day; empty for as long as the pack's rule for the kind says
 */
public record NewEntry(
    String caseId,
    String title,
    List<Holder> holders,
    Particulars particulars,
    RegionCode region,
    LocalDate registeredOn,
    Optional<LocalDate> validTo) {
  public NewEntry {
    holders = List.copyOf(holders);
  }
}
