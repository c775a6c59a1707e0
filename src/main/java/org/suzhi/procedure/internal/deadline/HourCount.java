package org.suzhi.procedure.internal.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.procedure.Deadline;
import org.suzhi.procedure.Deadline.Day;
import org.suzhi.procedure.Deadline.End;
import org.suzhi.procedure.Deadline.Left;
import org.suzhi.procedure.Suspension;
import org.suzhi.procedure.TimeLimit;

/** Hours run at once and through nights and holidays; only a suspension stops them. */
record HourCount(ZoneId zone) {

  private record Stretch(Instant from, Instant until) {}

  Deadline count(TimeLimit limit, Instant start, List<Suspension> suspensions) {
    var left = Duration.ofHours(limit.amount());
    var from = start;
    var stretches = new ArrayList<Stretch>();
    for (var suspension : suspensions) {
      if (suspension.from().isAfter(from.plus(left))) {
        break;
      }
      stretches.add(new Stretch(from, suspension.from()));
      left = left.minus(Duration.between(from, suspension.from()));
      if (suspension.until().isEmpty()) {
        var end = new End.Suspended(suspension.from(), new Left.Time(left));
        return deadline(limit, start, end, days(stretches, start, suspension.from()));
      }
      from = suspension.until().get();
    }
    var due = from.plus(left);
    stretches.add(new Stretch(from, due));
    var end = new End.Due(LocalDate.ofInstant(due, zone), due);
    return deadline(limit, start, end, days(stretches, start, due));
  }

  private static Deadline deadline(TimeLimit limit, Instant start, End end, List<Day> days) {
    return new Deadline(limit, start, end, days, Optional.empty());
  }

  /** Each day with the minutes that ran on it. */
  private List<Day> days(List<Stretch> stretches, Instant start, Instant end) {
    var days = new ArrayList<Day>();
    var last = LocalDate.ofInstant(end, zone);
    for (var day = LocalDate.ofInstant(start, zone); !day.isAfter(last); day = day.plusDays(1)) {
      int minutes = minutes(stretches, day);
      var kind = minutes > 0 ? Day.Kind.COUNTED : idle(days);
      days.add(new Day(day, kind, minutes, Optional.empty()));
    }
    return days;
  }

  private static Day.Kind idle(List<Day> before) {
    return before.isEmpty() ? Day.Kind.START : Day.Kind.SUSPENDED;
  }

  private int minutes(List<Stretch> stretches, LocalDate day) {
    var midnight = day.atStartOfDay(zone).toInstant();
    var next = day.plusDays(1).atStartOfDay(zone).toInstant();
    var ran = Duration.ZERO;
    for (var stretch : stretches) {
      var from = stretch.from().isAfter(midnight) ? stretch.from() : midnight;
      var until = stretch.until().isBefore(next) ? stretch.until() : next;
      ran = from.isBefore(until) ? ran.plus(Duration.between(from, until)) : ran;
    }
    return Math.toIntExact(ran.toMinutes());
  }
}
