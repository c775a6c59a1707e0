package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suzhi.procedure.Counted.CALENDAR;
import static org.suzhi.procedure.Counted.DEADLINES;
import static org.suzhi.procedure.Counted.ZONE;
import static org.suzhi.procedure.Counted.lastDay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suzhi.procedure.Deadline.End;
import org.suzhi.procedure.Deadline.Left;
import org.suzhi.procedure.TimeLimit.Unit;

/** What holds for every limit, tried on thousands that are made from a seed. */
class DeadlineLawsTest {

  private static final Instant FIRST = Counted.at("2024-01-02T00:00");
  private final Random random = new Random(20260209);

  @Test
  void resumingNeverYieldsMoreThanWasLeft() {
    for (int i = 0; i < 3_000; i++) {
      var limit = limit();
      var start = moment(FIRST, 600);
      var from = moment(start, 40);
      var until = moment(from, 60);
      var still = count(limit, start, Suspension.since(from));
      var resumed = count(limit, start, Suspension.between(from, until));
      if (still.end() instanceof End.Suspended suspended) {
        assertThat(used(suspended.left(), until, resumed.due().orElseThrow()))
            .as("%s from %s, suspended %s to %s", limit, start, from, until)
            .isTrue();
      } else {
        assertThat(resumed.end()).as("missed before it was suspended").isEqualTo(still.end());
      }
    }
  }

  /** Exactly what was left lies between the resumption and the end, or less than a roll more. */
  private static boolean used(Left left, Instant until, End.Due end) {
    var from = LocalDate.ofInstant(until, ZONE);
    return switch (left) {
      case Left.Time time -> end.due().equals(until.plus(time.time()));
      case Left.WorkingDays days -> {
        boolean isRolled = days.days() == 0 && !CALENDAR.isWorkingDay(from).value();
        yield workingDays(from, end.lastDay()) == (isRolled ? 1 : days.days());
      }
      case Left.Days days -> {
        var unrolled = from.plusDays(days.days());
        yield end.lastDay().equals(unrolled)
            || end.lastDay().equals(CALENDAR.onOrAfter(unrolled).value());
      }
    };
  }

  @Test
  void suspendingAndResumingAtOnceChangesNothing() {
    for (int i = 0; i < 3_000; i++) {
      var limit = limit();
      var start = moment(FIRST, 600);
      var stops = new ArrayList<Suspension>();
      var at = start;
      for (int j = random.nextInt(4); j >= 0; j--) {
        at = moment(at, 20);
        stops.add(Suspension.between(at, at));
      }
      assertThat(DEADLINES.count(limit, start, stops).end())
          .as("%s from %s", limit, start)
          .isEqualTo(count(limit, start).end());
    }
  }

  @Test
  void beginningLaterNeverEndsEarlier() {
    for (int i = 0; i < 3_000; i++) {
      var limit = limit();
      var early = moment(FIRST, 600);
      var late = moment(early, 10);
      var from = moment(late, 30);
      var stop = Suspension.between(from, moment(from, 40));
      assertThat(due(count(limit, late))).isAfterOrEqualTo(due(count(limit, early)));
      assertThat(due(count(limit, late, stop)))
          .as("%s from %s or %s, %s", limit, early, late, stop)
          .isAfterOrEqualTo(due(count(limit, early, stop)));
    }
  }

  @Test
  void beingSuspendedLongerNeverEndsEarlier() {
    for (int i = 0; i < 3_000; i++) {
      var limit = limit();
      var start = moment(FIRST, 600);
      var from = moment(start, 30);
      var until = moment(from, 40);
      var longer = moment(until, 20);
      assertThat(due(count(limit, start, Suspension.between(from, longer))))
          .isAfterOrEqualTo(due(count(limit, start, Suspension.between(from, until))));
    }
  }

  @Test
  void theDaysAreWithoutGapAndTheNumbersWithoutLeap() {
    for (int i = 0; i < 1_000; i++) {
      var limit = dayLimit();
      var start = moment(FIRST, 600);
      var from = moment(start, 20);
      var deadline = count(limit, start, Suspension.between(from, moment(from, 30)));
      var days = deadline.days();
      assertThat(days.getLast().date()).isEqualTo(lastDay(deadline));
      for (int j = 1; j < days.size(); j++) {
        assertThat(days.get(j).date()).isEqualTo(days.get(j - 1).date().plusDays(1));
        assertThat(days.get(j).number() - days.get(j - 1).number()).isBetween(0, 1);
      }
      if (limit.unit() == Unit.WORKING_DAYS) {
        assertThat(days.getLast().number()).isEqualTo(limit.amount());
      }
    }
  }

  private static Deadline count(TimeLimit limit, Instant start, Suspension... suspensions) {
    return DEADLINES.count(limit, start, List.of(suspensions));
  }

  private static Instant due(Deadline deadline) {
    return deadline.due().orElseThrow().due();
  }

  private static int workingDays(LocalDate after, LocalDate to) {
    return after.isBefore(to) ? CALENDAR.count(after.plusDays(1), to).value() : 0;
  }

  private Instant moment(Instant from, int days) {
    return from.plus(Duration.ofMinutes(random.nextInt(days * 24 * 60)))
        .truncatedTo(ChronoUnit.MINUTES);
  }

  private TimeLimit limit() {
    return random.nextInt(5) == 0
        ? new TimeLimit(random.nextInt(200), Unit.HOURS, false)
        : dayLimit();
  }

  private TimeLimit dayLimit() {
    return switch (random.nextInt(4)) {
      case 0 -> TimeLimit.workingDays(random.nextInt(30));
      case 1 -> new TimeLimit(random.nextInt(60), Unit.DAYS, random.nextBoolean());
      case 2 -> new TimeLimit(random.nextInt(5), Unit.MONTHS, random.nextBoolean());
      default -> new TimeLimit(random.nextInt(2), Unit.YEARS, random.nextBoolean());
    };
  }
}
