package org.suzhi.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words for a period in both languages. */
final class PeriodLabel {

  private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("y年M月d日");
  private static final DateTimeFormatter ZH_MONTH = DateTimeFormatter.ofPattern("y年M月");
  private static final DateTimeFormatter EN_DAY =
      DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);
  private static final DateTimeFormatter EN_MONTH =
      DateTimeFormatter.ofPattern("MMMM y", Locale.ENGLISH);
  private static final DateTimeFormatter EN_MONTH_ONLY =
      DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

  private PeriodLabel() {}

  static Text of(Period period) {
    var start = period.start();
    int year = start.getYear();
    return switch (period.kind()) {
      case YEAR -> new Text(year + "年", "" + year);
      case HALF -> half(year, start.getMonthValue() == 1);
      case QUARTER -> quarter(year, start.getMonthValue() / 3);
      case MONTH -> new Text(start.format(ZH_MONTH), start.format(EN_MONTH));
      case DAY -> new Text(start.format(ZH_DAY), start.format(EN_DAY));
      case RANGE -> range(start, period.end());
      case YEARBOOK -> new Text(year + "年年鉴", year + " yearbook");
    };
  }

  private static Text half(int year, boolean first) {
    return first
        ? new Text(year + "年上半年", "first half of " + year)
        : new Text(year + "年下半年", "second half of " + year);
  }

  private static Text quarter(int year, int index) {
    return new Text(year + "年第" + "一二三四".charAt(index) + "季度", "Q" + (index + 1) + " " + year);
  }

  private static Text range(LocalDate start, LocalDate end) {
    return start.getYear() == end.getYear()
        ? new Text(
            start.getYear() + "年" + start.getMonthValue() + "—" + end.getMonthValue() + "月",
            start.format(EN_MONTH_ONLY) + " to " + end.format(EN_MONTH))
        : new Text(
            start.format(ZH_MONTH) + "至" + end.format(ZH_MONTH),
            start.format(EN_MONTH) + " to " + end.format(EN_MONTH));
  }
}
