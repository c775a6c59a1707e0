package org.suzhi.whitepaper.internal.numbers;

import java.math.BigDecimal;

/**
 * A number as it stands in a text.
 *
 * @param start where its first sign stands, its currency included
 * @param end behind its last sign, its unit included
 * @param printed those words
 * @param value in units: 1.5亿 is 150,000,000, 12% is 12
 * @param step what one more in the last printed digit would add
 * @param measure the measure word or currency as printed, or empty
 * @param form how its digits are written
 * @param context what of the text around it matters
 */
public record Quantity(
    int start,
    int end,
    String printed,
    BigDecimal value,
    BigDecimal step,
    Unit unit,
    String measure,
    Bound bound,
    Form form,
    Context context) {

  /** How the digits of a number are written. */
  public enum Form {
    PLAIN,
    /** Thousands parted by commas, each at its place. */
    SEPARATED,
    /** A comma where none belongs: 4,5120. */
    MISPLACED,
    /** In words: 三, twelve. */
    WORDS
  }

  /** What of the text around a number matters. */
  public enum Context {
    PROSE,
    /** Inside quotation marks or the title of a document. */
    QUOTED,
    /** Part of a name or a notation such as 1+13+N or G20. */
    NAME
  }

  /** Whether it is written in digits in running text and stands for an amount. */
  public boolean isFigure() {
    return unit.isFigure() && form != Form.WORDS && context == Context.PROSE;
  }

  /** Whether both stand for the same value, whatever their units. */
  public boolean sameValue(Quantity other) {
    return value.compareTo(other.value) == 0;
  }

  /** The value without needless zeros, as a program writes it. */
  public String plain() {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** How many digits say something: 1.50 has three, 1,500,000 two. */
  public int digits() {
    var bare = value.stripTrailingZeros();
    return bare.signum() == 0 ? 1 : bare.precision();
  }

  /** The smallest and the largest value that would be printed so, by rounding. */
  public boolean mayStandFor(double exact) {
    var tolerance = step.doubleValue() * 0.5 + 1e-9 * Math.abs(exact);
    return Math.abs(exact - value.doubleValue()) <= tolerance * 1.0001;
  }
}
