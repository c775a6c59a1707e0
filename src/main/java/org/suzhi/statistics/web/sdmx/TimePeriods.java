package org.suzhi.statistics.web.sdmx;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.suzhi.kernel.Period;

/** Periods as SDMX writes them (SDMX 2.1, section 6, 4.2): a frequency and a time. */
final class TimePeriods {

  private static final Pattern RANGE =
      Pattern.compile("([0-9]{4}-[0-9]{2})-01/P([1-9][0-9]{0,2})M");

  private TimePeriods() {}

  /** Frequencies, those of the standard and two of our own. */
  static List<String> frequencies() {
    return Arrays.stream(Period.Kind.values()).map(TimePeriods::frequency).toList();
  }

  static String frequency(Period.Kind kind) {
    return switch (kind) {
      case YEAR -> "A";
      case HALF -> "S";
      case QUARTER -> "Q";
      case MONTH -> "M";
      case DAY -> "D";
      case RANGE -> "RANGE";
      case YEARBOOK -> "YEARBOOK";
    };
  }

  /** The time within its frequency. */
  static String time(Period period) {
    return switch (period.kind()) {
      case YEAR, MONTH, QUARTER, DAY -> period.toString();
      case HALF -> period.toString().replace("-H", "-S");
      case YEARBOOK -> String.valueOf(period.start().getYear());
      case RANGE -> period.start() + "/P" + months(period) + "M";
    };
  }

  /** Reads a time of any frequency but the yearbook's, which are written as years. */
  static Period read(String time) {
    var range = RANGE.matcher(time);
    if (range.matches()) {
      var first = YearMonth.parse(range.group(1));
      return Period.range(first, first.plusMonths(Integer.parseInt(range.group(2)) - 1L));
    }
    return Period.parse(
        time.replaceFirst("^([0-9]{4})-S([12])$", "$1-H$2").replaceFirst("^([0-9]{4})-A1$", "$1"));
  }

  private static long months(Period period) {
    return ChronoUnit.MONTHS.between(YearMonth.from(period.start()), YearMonth.from(period.end()))
        + 1;
  }
}
