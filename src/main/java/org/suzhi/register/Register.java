package org.suzhi.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Actor;

/**
 * The rights. What changes something joins the caller's transaction, or runs in one of its own, and
 * hands over its facts, its audit row and its event {@code register.recorded} with it.
 */
public interface Register {

  /**
   * Enters a right and gives it a number. The same case enters one right.
   *
   * @throws RegisterProblem where it can't be entered
   */
  Right enter(NewEntry entry, Actor by);

  /**
   * Records what happened to a right. The same case records one event on a right.
   *
   * @return the right as it stands now
   * @throws RegisterProblem where it doesn't fit
   */
  Right record(NewEvent event, Actor by);

  /** The right as it stands today. */
  Optional<Right> find(String number);

  /** The right as it stood, and was known; empty where it was not yet known. */
  Optional<Right> find(String number, Known known);

  /** The right that a case entered. */
  Optional<Right> enteredBy(String caseId);

  /** Every event, the first recorded first. */
  List<Event> history(String number);

  /** Looks for rights. */
  RightsFound search(RightQuery query);

  /**
   * Keeps a right for a purpose until {@link #release} or the end of the right. Two cases never
   * hold one right in one lane of purposes, whatever they do at the same moment.
   */
  HoldAnswer hold(String number, Purpose purpose, String caseId, Actor by);

  /** Lets go of what the case holds of the right; false when it held nothing. */
  boolean release(String number, String caseId, Actor by);

  /** Who holds the right at present. */
  List<Hold> holds(String number);

  /** The last day of a registration or renewal of the kind that begins on a day, by the rule. */
  Optional<LocalDate> validTo(RightKind kind, LocalDate from);
}
