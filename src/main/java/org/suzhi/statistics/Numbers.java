package org.suzhi.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a reader of either language expects them: exact in tables, brief in prose. */
public final class Numbers {

  /** The minus sign, which a hyphen is not. */
  private static final String MINUS = "\u2212";

  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private Numbers() {}

  /** Every digit, in groups of three: {@code 129,899}. */
  public static String exact(BigDecimal value) {
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    int scale = Math.max(0, value.scale());
    format.setMinimumFractionDigits(scale);
    format.setMaximumFractionDigits(scale);
    format.setNegativePrefix(MINUS);
    return format.format(value);
  }

  /**
   * With the large-number words of the language: {@code 12.99万}, {@code 800亿}; {@code 129,899},
   * {@code 2.91 million}. The unit follows.
   */
  public static String brief(BigDecimal value, Locale locale) {
    return locale.getLanguage().equals("en")
        ? worded(value, BILLION, " billion", MILLION, " million")
        : worded(value, HUNDRED_MILLION, "亿", TEN_THOUSAND, "万");
  }

  /** With its sign, always: {@code +12.0}, {@code −20.2}. */
  public static String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + exact(value);
  }

  /** Half up to {@code digits} digits after the point, fewer if they are zeros. */
  public static BigDecimal rounded(BigDecimal value, int digits) {
    var rounded = value.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
  }

  private static String worded(
      BigDecimal value, BigDecimal large, String largeWord, BigDecimal small, String smallWord) {
    if (value.abs().compareTo(large) >= 0) {
      return exact(scaled(value, large, large.equals(BILLION) ? 3 : 2)) + largeWord;
    }
    if (value.abs().compareTo(small) >= 0) {
      return exact(scaled(value, small, 2)) + smallWord;
    }
    return exact(value);
  }

  private static BigDecimal scaled(BigDecimal value, BigDecimal by, int digits) {
    return rounded(value.divide(by, 12, RoundingMode.HALF_UP), digits);
  }
}
