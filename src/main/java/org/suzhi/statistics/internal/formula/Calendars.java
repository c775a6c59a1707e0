package org.suzhi.statistics.internal.formula;

import java.util.Optional;
import org.suzhi.kernel.Period;

/** How a year and the state at its end find each other. */
final class Calendars {

  private Calendars() {}

  /** The year whose last day the period is. */
  static Optional<Period> yearEndedBy(Period day) {
    var year = Period.year(day.year());
    return day.equals(Period.asOf(year.end())) ? Optional.of(year) : Optional.empty();
  }

  /** The last day of the year that the period is. */
  static Optional<Period> endOf(Period year) {
    return year.kind() == Period.Kind.YEAR
        ? Optional.of(Period.asOf(year.end()))
        : Optional.empty();
  }
}
