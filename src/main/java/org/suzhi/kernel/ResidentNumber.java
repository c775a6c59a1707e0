package org.suzhi.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * A resident identity number: region, day of birth, serial and check character (GB 11643-1999). It
 * shows itself masked wherever it is printed, also in messages about a wrong one; the digits come
 * out by {@link #reveal} alone. No record, so that nothing writes its parts out unasked.
 */
public final class ResidentNumber {

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private final String digits;

  private ResidentNumber(String digits) {
    this.digits = digits;
  }

  /** Reads what was typed; what is wrong is told without repeating the number. */
  public static ResidentNumber parse(String written) {
    if (written.length() > 40) {
      throw new IllegalArgumentException("a resident number has 17 digits and a digit or X");
    }
    var digits = Plain.code(written);
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("a resident number has 17 digits and a digit or X");
    }
    if (digits.charAt(17) != checkCharacter(digits)) {
      throw new IllegalArgumentException(
          "the last character does not fit the others, so one of them is mistyped");
    }
    refuseImpossibleDay(digits);
    return new ResidentNumber(digits);
  }

  /** The number in clear, for the one place that encrypts it or compares it. */
  public String reveal() {
    return digits;
  }

  /** The day of birth. Whether it is past is for those to ask who know what day it is. */
  public LocalDate birthday() {
    return LocalDate.parse(digits.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** The first and last two characters with the others hidden. */
  public String masked() {
    return digits.substring(0, 2) + "*".repeat(14) + digits.substring(16);
  }

  private static void refuseImpossibleDay(String digits) {
    try {
      LocalDate.parse(digits.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      // The cause would repeat the digits, so it is left out on purpose.
      throw withoutCause();
    }
  }

  private static IllegalArgumentException withoutCause() {
    return new IllegalArgumentException("the seventh to fourteenth digits are no day");
  }

  private static char checkCharacter(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResidentNumber number && number.digits.equals(digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
