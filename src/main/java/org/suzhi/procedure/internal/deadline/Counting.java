package org.suzhi.procedure.internal.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.WorkingCalendar;
import org.suzhi.kernel.WorkingCalendar.Answer;
import org.suzhi.procedure.Deadline;
import org.suzhi.procedure.Deadline.End;
import org.suzhi.procedure.Deadline.Left;
import org.suzhi.procedure.Deadline.Standing;
import org.suzhi.procedure.Suspension;
import org.suzhi.procedure.TimeLimit;
import org.suzhi.procedure.TimeLimit.Unit;

/** Counts every kind of limit; days by the calendar of one place. */
public record Counting(WorkingCalendar calendar, ZoneId zone) {

  /** The deadline of {@code limit} from {@code start} on; suspensions in order and apart. */
  public Deadline count(TimeLimit limit, Instant start, List<Suspension> suspensions) {
    return limit.unit() == Unit.HOURS
        ? new HourCount(zone).count(limit, start, suspensions)
        : countDays(limit, start, suspensions);
  }

  private Deadline countDays(TimeLimit limit, Instant start, List<Suspension> suspensions) {
    var first = day(start);
    var rule = rule(limit, first);
    var stops = suspensions.stream().map(this::stop).toList();
    var result = new DayCount(calendar, rule, stops).from(first);
    var end =
        result
            .last()
            .<End>map(last -> new End.Due(last, last.plusDays(1).atStartOfDay(zone).toInstant()))
            .orElseGet(
                () -> new End.Suspended(suspensions.getLast().from(), left(rule, result.left())));
    return new Deadline(limit, start, end, result.days(), presumed(rule, result.days()));
  }

  /**
   * A limit of months or years ends on the day of the same number, or on the last of a month that
   * has none (Civil Code, article 202). Once suspended it is a number of days like any other.
   */
  private static DayCount.Rule rule(TimeLimit limit, LocalDate first) {
    return switch (limit.unit()) {
      case WORKING_DAYS -> new DayCount.Rule(limit.amount(), true, true);
      case DAYS -> all(limit, first.plusDays(limit.amount()), first);
      case MONTHS -> all(limit, first.plusMonths(limit.amount()), first);
      case YEARS -> all(limit, first.plusYears(limit.amount()), first);
      case HOURS -> throw new IllegalArgumentException("hours are no days: " + limit);
    };
  }

  private static DayCount.Rule all(TimeLimit limit, LocalDate last, LocalDate first) {
    return new DayCount.Rule(
        Math.toIntExact(ChronoUnit.DAYS.between(first, last)), false, limit.rollsForward());
  }

  private DayCount.Stop stop(Suspension suspension) {
    return new DayCount.Stop(day(suspension.from()), suspension.until().map(this::day));
  }

  private static Left left(DayCount.Rule rule, int days) {
    return rule.workingDaysOnly() ? new Left.WorkingDays(days) : new Left.Days(days);
  }

  private Optional<Year> presumed(DayCount.Rule rule, List<Deadline.Day> days) {
    if (!rule.endsOnWorkingDay()) {
      return Optional.empty();
    }
    // Of a count of all days only the end asks the calendar.
    var from = rule.workingDaysOnly() ? days.getFirst() : days.getLast();
    return switch (calendar.count(from.date(), days.getLast().date())) {
      case Answer.Presumed<Integer> presumed -> Optional.of(presumed.missing());
      case Answer.Announced<Integer> announced -> Optional.empty();
    };
  }

  /** How {@code deadline} stands at {@code now}. */
  public Standing standing(Deadline deadline, Instant now) {
    return switch (deadline.end()) {
      case End.Suspended still -> new Standing.Still(still.since(), still.left());
      case End.Due end when now.isBefore(end.due()) ->
          new Standing.Ahead(end, workingDays(day(now), end.lastDay()));
      case End.Due end -> new Standing.Overdue(end.due(), workingDays(day(end.due()), day(now)));
    };
  }

  /** Working days after {@code from} up to {@code to}. */
  private int workingDays(LocalDate from, LocalDate to) {
    return from.isBefore(to) ? calendar.count(from.plusDays(1), to).value() : 0;
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }
}
