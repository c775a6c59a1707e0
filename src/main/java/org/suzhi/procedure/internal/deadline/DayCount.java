package org.suzhi.procedure.internal.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Text;
import org.suzhi.kernel.WorkingCalendar;
import org.suzhi.kernel.WorkingCalendar.SpecialDay;
import org.suzhi.procedure.Deadline.Day;
import org.suzhi.procedure.Deadline.Day.Kind;

/**
 * Walks from the day of the start to the last day. The start doesn't count, nor does the day on
 * which a suspension ends: both are events, and what runs from an event runs from the day after it.
 * The day on which it is suspended has been used and counts.
 */
final class DayCount {

  /** Nothing that has a deadline waits longer, suspensions included. */
  private static final int LONGEST = 40_000;

  private final WorkingCalendar calendar;
  private final Rule rule;
  private final List<Stop> stops;
  private final List<Day> days = new ArrayList<>();
  private int counted;

  /** What counts: working days or all, how many, and whether the last must be worked. */
  record Rule(int amount, boolean workingDaysOnly, boolean endsOnWorkingDay) {}

  /** The days after {@code from} up to {@code until} don't count. */
  record Stop(LocalDate from, Optional<LocalDate> until) {

    boolean covers(LocalDate day) {
      return from.isBefore(day) && until.map(end -> !day.isAfter(end)).orElse(true);
    }

    /** Whether the limit stood still when {@code day} was over. */
    boolean outlasts(LocalDate day) {
      return !from.isAfter(day) && until.map(day::isBefore).orElse(true);
    }
  }

  /** What came of it: the last day, or what is left where it stands still without end. */
  record Result(Optional<LocalDate> last, int left, List<Day> days) {}

  DayCount(WorkingCalendar calendar, Rule rule, List<Stop> stops) {
    this.calendar = calendar;
    this.rule = rule;
    this.stops = stops;
  }

  Result from(LocalDate start) {
    days.add(new Day(start, Kind.START, 0, Optional.empty()));
    var day = start;
    for (int i = 0; i < LONGEST; i++) {
      if (isLast(day)) {
        return new Result(Optional.of(day), 0, days);
      }
      if (stands(day)) {
        return new Result(Optional.empty(), left(), days);
      }
      day = day.plusDays(1);
      days.add(judged(day));
    }
    throw new IllegalArgumentException("a limit from " + start + " finds no end");
  }

  private int left() {
    return rule.amount() - counted;
  }

  private boolean isLast(LocalDate day) {
    return left() == 0
        && (!rule.endsOnWorkingDay() || isWorked(day))
        && stops.stream().noneMatch(stop -> stop.outlasts(day));
  }

  private boolean stands(LocalDate day) {
    return stops.stream().anyMatch(stop -> stop.until().isEmpty() && stop.outlasts(day));
  }

  private Day judged(LocalDate date) {
    if (stops.stream().anyMatch(stop -> stop.covers(date))) {
      return isLast(date)
          ? new Day(date, Kind.RESUMED, counted, name(date))
          : new Day(date, Kind.SUSPENDED, counted, Optional.empty());
    }
    if (left() == 0) {
      // The number is spent: the day is only there because nobody works on those before it.
      return new Day(date, isWorked(date) ? Kind.ROLLED_TO : Kind.ROLLED, counted, name(date));
    }
    if (rule.workingDaysOnly() && !isWorked(date)) {
      return new Day(date, free(date), counted, name(date));
    }
    counted++;
    return new Day(date, isMadeUp(date) ? Kind.MAKE_UP : Kind.COUNTED, counted, name(date));
  }

  private Kind free(LocalDate date) {
    return calendar.special(date).isPresent() ? Kind.HOLIDAY : Kind.WEEKEND;
  }

  private boolean isMadeUp(LocalDate date) {
    return rule.workingDaysOnly()
        && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
        && isWorked(date);
  }

  private boolean isWorked(LocalDate date) {
    return calendar.isWorkingDay(date).value();
  }

  private Optional<Text> name(LocalDate date) {
    return calendar.special(date).map(SpecialDay::name);
  }
}
