package org.suzhi.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;

/**
 * How a figure follows from others.
 *
 * @param value what the formula gives, unrounded to the digits shown
 * @param formula the machine formula as the pack writes it
 * @param terms what went in, in the formula's order
 */
public record Derivation(BigDecimal value, String formula, List<Term> terms) {

  public Derivation {
    terms = List.copyOf(terms);
  }

  /** A figure that went in. */
  public record Term(
      String indicator, Region region, Period period, Breakdown breakdown, BigDecimal value) {}
}
