package org.suzhi.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a right and is to be recorded.
 *
 * @param number number of the right
 * @param caseId the case it comes from: a case records one event on a right, however often it is
 *     asked to
 * @param legalDate when it happened in law
 * @param reason why; a correction needs one
 */
public record NewEvent(
    String number, String caseId, Change change, LocalDate legalDate, Optional<String> reason) {

  /** An event that speaks for itself. */
  public static NewEvent of(String number, String caseId, Change change, LocalDate legalDate) {
    return new NewEvent(number, caseId, change, legalDate, Optional.empty());
  }
}
