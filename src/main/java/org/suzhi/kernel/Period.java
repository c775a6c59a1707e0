package org.suzhi.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The time a figure is about, in its written form: year {@code 2023}, half {@code 2023-H1}, quarter
 * {@code 2023-Q3}, month {@code 2023-08}, day "as of" {@code 2023-12-31}, range of months {@code
 * 2023-01/2023-09}, yearbook {@code yearbook_2023}.
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

  private static final Pattern HALF = Pattern.compile("([0-9]{4})-H([12])");
  private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");

  /** Reads the written form; {@link IllegalArgumentException} when it is none. */
  public static Period parse(String written) {
    try {
      if (written.matches("[0-9]{4}")) {
        return year(Integer.parseInt(written));
      }
      if (written.matches("yearbook_[0-9]{4}")) {
        var year = Integer.parseInt(written.substring(9));
        return new Period(Kind.YEARBOOK, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      if (written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return asOf(LocalDate.parse(written));
      }
      if (written.matches("[0-9]{4}-[0-9]{2}")) {
        return months(Kind.MONTH, YearMonth.parse(written), YearMonth.parse(written));
      }
      if (written.matches("[0-9]{4}-[0-9]{2}/[0-9]{4}-[0-9]{2}")) {
        return range(
            YearMonth.parse(written.substring(0, 7)), YearMonth.parse(written.substring(8)));
      }
      var half = HALF.matcher(written);
      if (half.matches()) {
        return part(Kind.HALF, half.group(1), Integer.parseInt(half.group(2)), 6);
      }
      var quarter = QUARTER.matcher(written);
      if (quarter.matches()) {
        return part(Kind.QUARTER, quarter.group(1), Integer.parseInt(quarter.group(2)), 3);
      }
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("no such date: " + written, e);
    }
    throw new IllegalArgumentException("not a period: " + written);
  }

  /** A calendar year. */
  public static Period year(int year) {
    return new Period(Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
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

  /** Whether a figure of this period is a state (a stock) and not something that flowed. */
  public boolean isPointInTime() {
    return kind == Kind.DAY;
  }

  /** The calendar year in which it ends. */
  public int year() {
    return end.getYear();
  }

  @Override
  public int compareTo(Period other) {
    int byEnd = end.compareTo(other.end);
    int byStart = byEnd != 0 ? byEnd : start.compareTo(other.start);
    return byStart != 0 ? byStart : kind.compareTo(other.kind);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case YEAR -> "" + start.getYear();
      case HALF -> start.getYear() + "-H" + (start.getMonthValue() / 6 + 1);
      case QUARTER -> start.getYear() + "-Q" + (start.getMonthValue() / 3 + 1);
      case MONTH -> YearMonth.from(start).toString();
      case DAY -> start.toString();
      case RANGE -> YearMonth.from(start) + "/" + YearMonth.from(end);
      case YEARBOOK -> "yearbook_" + start.getYear();
    };
  }

  private static Period part(Kind kind, String year, int number, int length) {
    var last = YearMonth.of(Integer.parseInt(year), number * length);
    return months(kind, last.minusMonths(length - 1), last);
  }

  private static Period months(Kind kind, YearMonth from, YearMonth to) {
    return new Period(kind, from.atDay(1), to.atEndOfMonth());
  }
}
