package org.suzhi.kernel;

import java.util.regex.Pattern;

/**
 * The number of a Chinese patent application with its check digit. Until 30 September 2003 it has
 * eight digits, {@code 85102475.X}: two of the year, the kind, a serial of five; since 1 October
 * 2003 twelve, {@code 201710106452.1}: four of the year, the kind, a serial of seven (ZC 0006).
 *
 * @param digits the eight or twelve digits before the point
 */
public record ApplicationNumber(String digits) {

  private static final Pattern OLD = Pattern.compile("(8[5-9]|9[0-9]|0[0-3])[12389][0-9]{5}");
  private static final Pattern NEW = Pattern.compile("20(0[3-9]|[1-9][0-9])[12389][0-9]{7}");
  private static final Pattern WRITTEN =
      Pattern.compile("(?:CN|ZL)?([0-9]{8}|[0-9]{12})\\.?([0-9X])");

  /** What is applied for, by the digit after the year. */
  public enum Kind {
    INVENTION,
    UTILITY_MODEL,
    DESIGN
  }

  public ApplicationNumber {
    if (!OLD.matcher(digits).matches() && !NEW.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "an application number has eight digits (1985 to 2003) or twelve (since 2003), with the"
              + " kind 1, 2, 3, 8 or 9 after the year: "
              + Plain.shown(digits));
    }
  }

  /**
   * Reads {@code 201710106452.1}, also with {@code CN} or {@code ZL} before it, without the point,
   * or spaced out as certificates print it ({@code ZL 2017 1 0106452.1}). The check digit has to be
   * there and right; what is known to lack it goes through the constructor.
   */
  public static ApplicationNumber parse(String written) {
    var form = WRITTEN.matcher(Plain.code(written).replace(" ", ""));
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "an application number is written like 201710106452.1, with its check digit: "
              + Plain.shown(written));
    }
    var number = new ApplicationNumber(form.group(1));
    if (number.checkDigit() != form.group(2).charAt(0)) {
      throw new IllegalArgumentException(
          "the check digit does not fit the others, so one of them is mistyped: "
              + Plain.shown(written));
    }
    return number;
  }

  /** The year of filing. */
  public int year() {
    if (!isOldForm()) {
      return Integer.parseInt(digits.substring(0, 4));
    }
    int year = Integer.parseInt(digits.substring(0, 2));
    return year < 85 ? 2000 + year : 1900 + year;
  }

  /** What is applied for. */
  public Kind kind() {
    return switch (kindDigit()) {
      case '2', '9' -> Kind.UTILITY_MODEL;
      case '3' -> Kind.DESIGN;
      default -> Kind.INVENTION;
    };
  }

  /** Whether it is an international application (PCT) that entered the Chinese phase. */
  public boolean isInternational() {
    return kindDigit() >= '8';
  }

  /** Whether it has the eight digits of the years before October 2003. */
  public boolean isOldForm() {
    return digits.length() == 8;
  }

  /** The digit or X after the point: the digits times 2 to 9, again from 2, summed, modulo 11. */
  public char checkDigit() {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (2 + i % 8);
    }
    return "0123456789X".charAt(sum % 11);
  }

  /** The number of the patent granted on it. */
  public String patentNumber() {
    return "ZL" + this;
  }

  private char kindDigit() {
    return digits.charAt(isOldForm() ? 2 : 4);
  }

  @Override
  public String toString() {
    return digits + "." + checkDigit();
  }
}
