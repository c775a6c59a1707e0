package org.suzhi.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.Text;

/**
 * How a figure follows from others.
 *
 * @param name what the rule does, in words
 * @param formula the machine formula as the pack writes it
 * @param value what the formula gives: exact, or to 34 digits where a division doesn't end
 * @param terms what went in, in the formula's order
 */
public record Derivation(Text name, String formula, BigDecimal value, List<Term> terms) {

  public Derivation {
    terms = List.copyOf(terms);
  }

  /** The value rounded half up to {@code decimals} digits. */
  public BigDecimal rounded(int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A figure that went in. */
  public record Term(
      String indicator, Region region, Period period, Breakdown breakdown, BigDecimal value) {}
}
