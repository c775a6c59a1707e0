package org.suzhi.whitepaper.internal.numbers;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.internal.numbers.Quantity.Form;

/** A run of digits, commas and a point as it is printed, and what it says. */
record Digits(BigDecimal value, int decimals, Form form) {

  /** What a scanner takes for one run. */
  static final String RUN = "\\d+(?:,\\d+)*(?:\\.\\d+)?";

  private static final Pattern SOUND = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern MISPLACED = Pattern.compile("\\d{1,3}(?:,\\d{2,})+(?:\\.\\d+)?");

  /** The number that {@code run} is, misplaced commas left out. */
  static Digits read(String run) {
    var point = run.indexOf('.');
    var decimals = point < 0 ? 0 : run.length() - point - 1;
    return new Digits(new BigDecimal(run.replace(",", "")), decimals, form(run));
  }

  /** How much of {@code run} is one number: a comma may also part two of them, as in "1,2". */
  static int length(String run) {
    if (run.indexOf(',') < 0 || SOUND.matcher(run).matches() || MISPLACED.matcher(run).matches()) {
      return run.length();
    }
    return run.indexOf(',');
  }

  private static Form form(String run) {
    if (run.indexOf(',') < 0) {
      return Form.PLAIN;
    }
    return SOUND.matcher(run).matches() ? Form.SEPARATED : Form.MISPLACED;
  }

  /** What one more in the last digit adds when the number is followed by {@code scale}. */
  BigDecimal step(BigDecimal scale) {
    return BigDecimal.ONE.movePointLeft(decimals).multiply(scale);
  }
}
