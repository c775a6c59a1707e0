package org.suzhi.whitepaper.internal.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes small whole numbers in words: three, third, 三, 第三. */
public final class WritingWords {

  /** Up to here numbers have words; beyond, digits stand. */
  public static final int MOST = 100;

  private static final String DIGITS = "零一二三四五六七八九";
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of(
          "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> SMALL_ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private WritingWords() {}

  /** The whole number that {@code value} is, if it has words. */
  public static Optional<Integer> small(BigDecimal value) {
    boolean fits =
        value.signum() >= 0
            && value.compareTo(BigDecimal.valueOf(MOST)) <= 0
            && value.stripTrailingZeros().scale() <= 0;
    return fits ? Optional.of(value.intValueExact()) : Optional.empty();
  }

  /**
   * A count in words.
   *
   * @param counted whether a measure word follows, before which two is 两
   */
  public static String count(int number, boolean counted, Locale locale) {
    if (WritingNumbers.english(locale)) {
      return english(number);
    }
    return number == 2 && counted ? "两" : chinese(number);
  }

  /** {@code third}, {@code twenty-fourth}, {@code 第三}. */
  public static String ordinal(int number, Locale locale) {
    return WritingNumbers.english(locale) ? englishOrdinal(number) : "第" + chinese(number);
  }

  /** {@code 3rd}, {@code 第3}. */
  public static String ordinalDigits(BigDecimal number, Locale locale) {
    var digits = WritingNumbers.exact(number);
    if (!WritingNumbers.english(locale)) {
      return "第" + digits;
    }
    boolean teens = digits.endsWith("11") || digits.endsWith("12") || digits.endsWith("13");
    if (teens) {
      return digits + "th";
    }
    return digits
        + switch (digits.charAt(digits.length() - 1)) {
          case '1' -> "st";
          case '2' -> "nd";
          case '3' -> "rd";
          default -> "th";
        };
  }

  private static String chinese(int number) {
    if (number == MOST) {
      return "一百";
    }
    int tens = number / 10;
    int ones = number % 10;
    if (tens == 0) {
      return digit(ones);
    }
    return (tens == 1 ? "" : digit(tens)) + "十" + (ones == 0 ? "" : digit(ones));
  }

  private static String digit(int number) {
    return DIGITS.substring(number, number + 1);
  }

  private static String english(int number) {
    if (number == MOST) {
      return "one hundred";
    }
    if (number < SMALL.size()) {
      return SMALL.get(number);
    }
    var tens = TENS.get(number / 10);
    return number % 10 == 0 ? tens : tens + "-" + SMALL.get(number % 10);
  }

  private static String englishOrdinal(int number) {
    if (number < SMALL_ORDINALS.size()) {
      return SMALL_ORDINALS.get(number);
    }
    if (number < SMALL.size()) {
      return SMALL.get(number) + "th";
    }
    if (number == MOST) {
      return "one hundredth";
    }
    var tens = TENS.get(number / 10);
    return number % 10 == 0
        ? tens.substring(0, tens.length() - 1) + "ieth"
        : tens + "-" + SMALL_ORDINALS.get(number % 10);
  }
}
