package org.suzhi.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Text;

/**
 * A time limit that runs for something, and how it came to be due when it is.
 *
 * @param days every day from the start on with what it counts for, up to the last day; while it is
 *     suspended, up to the day of the suspension
 * @param presumed the first year that the answer leans on although its notice of holidays is not
 *     known yet
 */
public record Deadline(
    TimeLimit limit, Instant start, End end, List<Day> days, Optional<Year> presumed) {

  public Deadline {
    days = List.copyOf(days);
  }

  /** How it stands on paper, whatever the time is now. */
  public sealed interface End {

    /**
     * It runs out.
     *
     * @param lastDay the day in whose course it is still in time
     * @param due the first moment that is too late: midnight after the last day, or an hour
     */
    record Due(LocalDate lastDay, Instant due) implements End {}

    /** It stands still with so much left. */
    record Suspended(Instant since, Left left) implements End {}
  }

  /** What is left of a limit: working days, calendar days (also of months and years), or time. */
  public sealed interface Left {

    /** Days on which people work. */
    record WorkingDays(int days) implements Left {}

    /** Days of the calendar. */
    record Days(int days) implements Left {}

    /** Hours and minutes. */
    record Time(Duration time) implements Left {}
  }

  /** How it stands at a moment. */
  public sealed interface Standing {

    /**
     * It can still be kept.
     *
     * @param workingDays working days after today up to the last day: none on the last day itself
     */
    record Ahead(End.Due end, int workingDays) implements Standing {}

    /** It was missed {@code since}, so many working days ago; none on the first day after it. */
    record Overdue(Instant since, int workingDays) implements Standing {}

    /** It stands still. */
    record Still(Instant since, Left left) implements Standing {}
  }

  /**
   * A day and what it counts for.
   *
   * @param number which one of the limit's days it is where it counts; minutes for a limit in hours
   * @param name of the holiday, or of the holiday that it makes up for
   */
  public record Day(LocalDate date, Kind kind, int number, Optional<Text> name) {

    /** What a day is to a limit. */
    public enum Kind {
      /** The day on which it began, which doesn't count (Civil Code, article 201). */
      START,
      COUNTED,
      /** Counted, for it is worked to make up for a holiday. */
      MAKE_UP,
      WEEKEND,
      HOLIDAY,
      SUSPENDED,
      /** Nothing was left when it was resumed, so that it is due this very day. */
      RESUMED,
      /** Nobody works on what would have been the last day. */
      ROLLED,
      /** A working day that the last day was rolled to. */
      ROLLED_TO
    }
  }

  /** The end, where it runs. */
  public Optional<End.Due> due() {
    return end instanceof End.Due due ? Optional.of(due) : Optional.empty();
  }
}
