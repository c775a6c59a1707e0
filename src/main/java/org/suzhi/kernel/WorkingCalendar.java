package org.suzhi.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The working days of the State Council's yearly notices: weekdays that are no holiday, and weekend
 * days that a notice makes up for holidays with. A notice comes in the November before its year, so
 * every answer says whether it rests on notices alone or presumes plain weekends for a year that no
 * notice of is known.
 */
public final class WorkingCalendar {

  /** The longest way that is counted; nothing that has a deadline waits longer. */
  private static final int LONGEST = 20_000;

  /** New Year's holiday and the days made up for it can reach back this far; its notice decides. */
  private static final MonthDay REACH_OF_NEXT_YEAR = MonthDay.of(Month.DECEMBER, 25);

  private final Map<LocalDate, SpecialDay> days;
  private final SortedSet<Year> announced;

  private WorkingCalendar(Map<LocalDate, SpecialDay> days, SortedSet<Year> announced) {
    this.days = days;
    this.announced = announced;
  }

  /**
   * A day that a notice names.
   *
   * @param notice address or number of the notice
   */
  public record SpecialDay(LocalDate date, Kind kind, Text name, String notice) {

    /** What a notice makes of a day. */
    public enum Kind {
      /** Off, whatever the day of the week. */
      HOLIDAY,
      /** Worked to make up for a holiday. */
      WORKDAY
    }
  }

  /** What the calendar says, and how firmly. */
  public sealed interface Answer<T> {

    /** The value itself. */
    T value();

    /** All notices that bear on it are known. */
    record Announced<T>(T value) implements Answer<T> {}

    /**
     * It can still change: the notice of {@code missing} is not known, and plain weekends were
     * presumed.
     */
    record Presumed<T>(T value, Year missing) implements Answer<T> {}
  }

  /**
   * The calendar of these days. A year counts as announced when its first of January is among them
   * as a holiday, which every notice names.
   */
  public static WorkingCalendar of(Collection<SpecialDay> days) {
    var byDate = new TreeMap<LocalDate, SpecialDay>();
    var announced = new TreeSet<Year>();
    for (var day : days) {
      if (byDate.put(day.date(), day) != null) {
        throw new IllegalArgumentException(day.date() + " stands there twice");
      }
      if (day.date().getDayOfYear() == 1 && day.kind() == SpecialDay.Kind.HOLIDAY) {
        announced.add(Year.from(day.date()));
      }
    }
    return new WorkingCalendar(byDate, Collections.unmodifiableSortedSet(announced));
  }

  /** The years whose notices are known. */
  public SortedSet<Year> announced() {
    return announced;
  }

  /** Whether the notice of {@code year} is known. */
  public boolean isAnnounced(Year year) {
    return announced.contains(year);
  }

  /** What a notice says of {@code date}, where one names it. */
  public Optional<SpecialDay> special(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  /** Whether people work on {@code date}. */
  public Answer<Boolean> isWorkingDay(LocalDate date) {
    return answer(isWorked(date), date, date);
  }

  /** The first working day after {@code date}. */
  public Answer<LocalDate> next(LocalDate date) {
    return plus(date, 1);
  }

  /** {@code date} itself if it is a working day, else the next: how a due date rolls forward. */
  public Answer<LocalDate> onOrAfter(LocalDate date) {
    var end = isWorked(date) ? date : step(date, 1);
    return answer(end, date, end);
  }

  /**
   * The day that is {@code workingDays} working days after {@code date}, which itself is not
   * counted; before it when negative, {@code date} itself for none.
   */
  public Answer<LocalDate> plus(LocalDate date, int workingDays) {
    if (Math.abs((long) workingDays) > LONGEST) {
      throw new IllegalArgumentException("more than " + LONGEST + " working days: " + workingDays);
    }
    var end = date;
    for (int i = 0; i < Math.abs(workingDays); i++) {
      end = step(end, Integer.signum(workingDays));
    }
    return workingDays < 0 ? answer(end, end, date) : answer(end, date, end);
  }

  /** How many working days lie from {@code first} to {@code last}, both counted. */
  public Answer<Integer> count(LocalDate first, LocalDate last) {
    if (last.isBefore(first) || first.plusYears(100).isBefore(last)) {
      throw new IllegalArgumentException(
          "days are counted forward and over at most 100 years: " + first + " to " + last);
    }
    int worked = 0;
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      worked += isWorked(day) ? 1 : 0;
    }
    return answer(worked, first, last);
  }

  private LocalDate step(LocalDate from, int direction) {
    var day = from.plusDays(direction);
    while (!isWorked(day)) {
      day = day.plusDays(direction);
    }
    return day;
  }

  private boolean isWorked(LocalDate date) {
    var special = days.get(date);
    return special == null
        ? date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        : special.kind() == SpecialDay.Kind.WORKDAY;
  }

  /** Names the first year without a notice among those that bear on {@code first..last}. */
  private <T> Answer<T> answer(T value, LocalDate first, LocalDate last) {
    boolean nextBears = !MonthDay.from(last).isBefore(REACH_OF_NEXT_YEAR);
    int lastYear = last.getYear() + (nextBears ? 1 : 0);
    for (int year = first.getYear(); year <= lastYear; year++) {
      if (!isAnnounced(Year.of(year))) {
        return new Answer.Presumed<>(value, Year.of(year));
      }
    }
    return new Answer.Announced<>(value);
  }
}
