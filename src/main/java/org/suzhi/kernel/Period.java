package org.suzhi.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The time a figure is about, in its written form: year {@code 2023}, half {@code 2023-H1}, quarter
 * {@code 2023-Q3}, month {@code 2023-08}, day "as of" {@code 2023-12-31}, range of months {@code
 * 2023-01/2023-09}, yearbook {@code yearbook_2023}. Ordered by last day, then first day, then kind.
 *
 * @param kind which of the forms
 * @param start first day
 * @param end last day
 */
public record Period(Kind kind, LocalDate start, LocalDate end) implements Comparable<Period> {

  /** The forms of a period. */
  public enum Kind {
    YEAR,
    HALF,
    QUARTER,
    MONTH,
    DAY,
    RANGE,
    YEARBOOK
  }

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern HALF = Pattern.compile("([0-9]{4})-H([12])");
  private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern RANGE = Pattern.compile("([0-9]{4}-[0-9]{2})/([0-9]{4}-[0-9]{2})");
  private static final Pattern YEARBOOK = Pattern.compile("yearbook_([0-9]{4})");

  public Period {
    if (start.getYear() < 0 || end.getYear() > 9999 || !fits(kind, start, end)) {
      throw new IllegalArgumentException("no " + kind + " goes from " + start + " to " + end);
    }
  }

  /** Reads the written form; {@link IllegalArgumentException} when it is none. */
  public static Period parse(String written) {
    try {
      return read(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date: " + Plain.shown(written), e);
    }
  }

  private static Period read(String written) {
    if (YEAR.matcher(written).matches()) {
      return year(Integer.parseInt(written));
    }
    if (DAY.matcher(written).matches()) {
      return asOf(LocalDate.parse(written));
    }
    if (MONTH.matcher(written).matches()) {
      return month(YearMonth.parse(written));
    }
    var range = RANGE.matcher(written);
    if (range.matches()) {
      return range(YearMonth.parse(range.group(1)), YearMonth.parse(range.group(2)));
    }
    var half = HALF.matcher(written);
    if (half.matches()) {
      return part(Kind.HALF, half.group(1), half.group(2), 6);
    }
    var quarter = QUARTER.matcher(written);
    if (quarter.matches()) {
      return part(Kind.QUARTER, quarter.group(1), quarter.group(2), 3);
    }
    var yearbook = YEARBOOK.matcher(written);
    if (yearbook.matches()) {
      return yearbook(Integer.parseInt(yearbook.group(1)));
    }
    throw new IllegalArgumentException(
        "not a period: "
            + Plain.shown(written)
            + "; write 2023, 2023-H1, 2023-Q3, 2023-08, 2023-12-31, 2023-01/2023-09 or"
            + " yearbook_2023");
  }

  /** A calendar year. */
  public static Period year(int year) {
    return new Period(Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** A calendar month. */
  public static Period month(YearMonth month) {
    return months(Kind.MONTH, month, month);
  }

  /** The state at the end of a day. */
  public static Period asOf(LocalDate day) {
    return new Period(Kind.DAY, day, day);
  }

  /** From one month to another, both included. */
  public static Period range(YearMonth from, YearMonth to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a range ends before it starts: " + from + "/" + to);
    }
    return months(Kind.RANGE, from, to);
  }

  /** What the yearbook of that year prints, which counts by rules of its own. */
  public static Period yearbook(int year) {
    return new Period(Kind.YEARBOOK, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Whether a figure of this period is a state (a stock) and not something that flowed. */
  public boolean isPointInTime() {
    return kind == Kind.DAY;
  }

  /** Whether {@code day} is its first or last day or lies between them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** The calendar year in which it ends. */
  public int year() {
    return end.getYear();
  }

  /**
   * The same stretch a year earlier, which a year-on-year change compares with. The last day of a
   * month stays the last day: the end of February 2025 is compared with 29 February 2024.
   */
  public Period previousYear() {
    return kind == Kind.DAY
        ? asOf(dayOfYearBefore())
        : new Period(kind, start.minusYears(1), YearMonth.from(end).minusYears(1).atEndOfMonth());
  }

  private LocalDate dayOfYearBefore() {
    var month = YearMonth.from(start);
    return start.equals(month.atEndOfMonth())
        ? month.minusYears(1).atEndOfMonth()
        : start.minusYears(1);
  }

  /** How it is called on a page. */
  public Text label() {
    return PeriodLabel.of(this);
  }

  @Override
  public int compareTo(Period other) {
    int byEnd = end.compareTo(other.end);
    int byStart = byEnd != 0 ? byEnd : start.compareTo(other.start);
    return byStart != 0 ? byStart : kind.compareTo(other.kind);
  }

  @Override
  public String toString() {
    var first = YearMonth.from(start);
    var year = first.toString().substring(0, 4);
    return switch (kind) {
      case YEAR -> year;
      case HALF -> year + "-H" + (start.getMonthValue() / 6 + 1);
      case QUARTER -> year + "-Q" + (start.getMonthValue() / 3 + 1);
      case MONTH -> first.toString();
      case DAY -> start.toString();
      case RANGE -> first + "/" + YearMonth.from(end);
      case YEARBOOK -> "yearbook_" + year;
    };
  }

  private static boolean fits(Kind kind, LocalDate start, LocalDate end) {
    return switch (kind) {
      case YEAR, YEARBOOK -> isBlock(start, end, 12);
      case HALF -> isBlock(start, end, 6);
      case QUARTER -> isBlock(start, end, 3);
      case MONTH -> isBlock(start, end, 1);
      case DAY -> start.equals(end);
      case RANGE ->
          start.getDayOfMonth() == 1
              && !end.isBefore(start)
              && end.equals(YearMonth.from(end).atEndOfMonth());
    };
  }

  private static boolean isBlock(LocalDate start, LocalDate end, int months) {
    return start.getDayOfMonth() == 1
        && (start.getMonthValue() - 1) % months == 0
        && end.equals(YearMonth.from(start).plusMonths(months - 1L).atEndOfMonth());
  }

  private static Period part(Kind kind, String year, String number, int length) {
    var last = YearMonth.of(Integer.parseInt(year), Integer.parseInt(number) * length);
    return months(kind, last.minusMonths(length - 1L), last);
  }

  private static Period months(Kind kind, YearMonth from, YearMonth to) {
    return new Period(kind, from.atDay(1), to.atEndOfMonth());
  }
}
