package org.suzhi.whitepaper.internal.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.suzhi.statistics.Numbers;

/**
 * Writes numbers. Nothing is rounded here: a large-number word is used where it keeps every digit.
 */
public final class WritingNumbers {

  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private WritingNumbers() {}

  /** Whether {@code locale} is English; everything else is written in Chinese. */
  public static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  /** Every digit, in groups of three. */
  public static String exact(BigDecimal value) {
    return Numbers.exact(value);
  }

  /** With a large-number word where the number is round: {@code 2.5万}, {@code 50 million}. */
  public static String round(BigDecimal value, Locale locale) {
    return english(locale)
        ? worded(value, 3, 3, "", BILLION, " billion", MILLION, " million")
        : worded(value, 2, 2, "", HUNDRED_MILLION, "亿", TEN_THOUSAND, "万");
  }

  /** An amount in yuan with its currency: {@code 7,001.12万元}, {@code RMB 70.0112 million}. */
  public static String money(BigDecimal yuan, Locale locale) {
    if (english(locale)) {
      var amount = worded(yuan.abs(), 3, 4, "", BILLION, " billion", MILLION, " million");
      return (yuan.signum() < 0 ? "\u2212" : "") + "RMB " + amount;
    }
    return worded(yuan, 2, 2, "元", HUNDRED_MILLION, "亿元", TEN_THOUSAND, "万元");
  }

  private static String worded(
      BigDecimal value,
      int digitsOfLarge,
      int digitsOfSmall,
      String word,
      BigDecimal large,
      String largeWord,
      BigDecimal small,
      String smallWord) {
    if (fits(value, large, digitsOfLarge)) {
      return exact(scaled(value, large, digitsOfLarge)) + largeWord;
    }
    if (fits(value, small, digitsOfSmall)) {
      return exact(scaled(value, small, digitsOfSmall)) + smallWord;
    }
    return exact(value) + word;
  }

  private static boolean fits(BigDecimal value, BigDecimal by, int digits) {
    return value.abs().compareTo(by) >= 0
        && scaled(value, by, digits).multiply(by).compareTo(value) == 0;
  }

  private static BigDecimal scaled(BigDecimal value, BigDecimal by, int digits) {
    var scaled = value.divide(by, digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return scaled.scale() < 0 ? scaled.setScale(0, RoundingMode.UNNECESSARY) : scaled;
  }
}
