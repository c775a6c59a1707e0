package org.suzhi.statistics.internal;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The digits of a number as a document prints them: 28.90 is not 28.9 rounded to less. */
final class PrintedDigits {

  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*\\.[0-9]+");

  private PrintedDigits() {}

  /** {@code value}, with the zeros at its end that {@code printed} gives it. */
  static BigDecimal of(BigDecimal value, String printed) {
    return NUMBER
        .matcher(printed)
        .results()
        .map(found -> new BigDecimal(found.group().replace(",", "")))
        .filter(number -> number.compareTo(value.abs()) == 0)
        .findFirst()
        .map(number -> value.setScale(Math.max(value.scale(), number.scale())))
        .orElse(value);
  }
}
