package org.suzhi.whitepaper.internal.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suzhi.kernel.Period;

/** Writes days, months, years and stretches of them. */
public final class WritingTimes {

  private static final Map<String, Integer> YEARS = Map.of("year", 0, "previous", -1, "next", 1);
  private static final Map<String, Integer> ENDS =
      Map.of("year-end", 0, "previous-end", -1, "next-end", 1);
  private static final Pattern RANGE_OF_YEARS = Pattern.compile("([0-9]{4})/([0-9]{4})");
  private static final Pattern DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");
  private static final Pattern MONTH = Pattern.compile("[0-9]{2}");

  private WritingTimes() {}

  /** What is wrong with a written time; empty where nothing is. */
  public static Optional<String> check(String written) {
    try {
      say(written, 2000, Locale.ENGLISH);
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.of("no time is written like that; see docs/papers.md");
    }
  }

  /**
   * A time as a template writes it.
   *
   * @param year of the paper
   */
  public static String say(String written, int year, Locale locale) {
    boolean english = WritingNumbers.english(locale);
    if (YEARS.containsKey(written)) {
      return year(year + YEARS.getOrDefault(written, 0), english);
    }
    if (ENDS.containsKey(written)) {
      int end = year + ENDS.getOrDefault(written, 0);
      return english ? "the end of " + end : end + "年底";
    }
    var years = RANGE_OF_YEARS.matcher(written);
    if (years.matches()) {
      return years.group(1) + (english ? "–" : "—") + year(years.group(2), english);
    }
    if (DAY.matcher(written).matches()) {
      return day(MonthDay.parse("--" + written), english);
    }
    if (MONTH.matcher(written).matches()) {
      return month(Month.of(Integer.parseInt(written)), english);
    }
    return say(Period.parse(written), locale);
  }

  /** A period as it stands in a sentence. */
  public static String say(Period period, Locale locale) {
    boolean english = WritingNumbers.english(locale);
    return switch (period.kind()) {
      case YEAR -> year(period.year(), english);
      case HALF -> part(period, english, 6, "half", "半年");
      case QUARTER -> part(period, english, 3, "quarter", "季度");
      case MONTH -> month(YearMonth.from(period.start()), english);
      case DAY -> day(period.start(), english);
      case RANGE -> range(period, english);
      case YEARBOOK -> english ? "the yearbook of " + period.year() : period.year() + "年年鉴";
    };
  }

  /** A period in a table: the last day of a year is its end. */
  public static String brief(Period period, Locale locale) {
    boolean end =
        period.isPointInTime() && period.end().getDayOfYear() == period.end().lengthOfYear();
    if (!end) {
      return say(period, locale);
    }
    return WritingNumbers.english(locale) ? "end of " + period.year() : period.year() + "年底";
  }

  /** A period to compare with: the last day of a year is the end of it. */
  public static String state(Period period, Locale locale) {
    var brief = brief(period, locale);
    return WritingNumbers.english(locale) && brief.startsWith("end of") ? "the " + brief : brief;
  }

  private static String year(Object year, boolean english) {
    return english ? "" + year : year + "年";
  }

  private static String part(
      Period period, boolean english, int months, String englishWord, String word) {
    int number = period.end().getMonthValue() / months;
    if (english) {
      return "the "
          + WritingWords.ordinal(number, Locale.ENGLISH)
          + " "
          + englishWord
          + " of "
          + period.year();
    }
    if (months == 6) {
      return period.year() + "年" + (number == 1 ? "上" : "下") + word;
    }
    return period.year() + "年" + WritingWords.ordinal(number, Locale.CHINESE) + word;
  }

  private static String range(Period period, boolean english) {
    var from = YearMonth.from(period.start());
    var to = YearMonth.from(period.end());
    boolean oneYear = from.getYear() == to.getYear();
    if (oneYear && from.getMonthValue() == 1 && to.getMonthValue() == 9) {
      return english ? "the first three quarters of " + to.getYear() : to.getYear() + "年前三季度";
    }
    if (oneYear && from.getMonthValue() == 1 && to.getMonthValue() == 6) {
      return say(Period.parse(to.getYear() + "-H1"), english ? Locale.ENGLISH : Locale.CHINESE);
    }
    if (english) {
      return (oneYear ? month(from.getMonth(), true) : month(from, true))
          + " to "
          + month(to, true);
    }
    return month(from, false) + "至" + (oneYear ? month(to.getMonth(), false) : month(to, false));
  }

  private static String month(YearMonth month, boolean english) {
    return english
        ? month(month.getMonth(), true) + " " + month.getYear()
        : month.getYear() + "年" + month(month.getMonth(), false);
  }

  private static String month(Month month, boolean english) {
    return english ? month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) : month.getValue() + "月";
  }

  private static String day(LocalDate day, boolean english) {
    return english
        ? day(MonthDay.from(day), true) + " " + day.getYear()
        : day.getYear() + "年" + day(MonthDay.from(day), false);
  }

  private static String day(MonthDay day, boolean english) {
    return english
        ? day.getDayOfMonth() + " " + month(day.getMonth(), true)
        : month(day.getMonth(), false) + day.getDayOfMonth() + "日";
  }
}
