package org.suzhi.whitepaper.internal.figures;

import java.math.BigDecimal;

/**
 * A published value that is not what follows from the figures.
 *
 * @param what the figure, or its growth
 * @param byRows whether rows were added up, and not something else computed
 */
public record Difference(
    FigureKey figure,
    Of what,
    BigDecimal published,
    BigDecimal computed,
    String unit,
    boolean byRows) {

  /** What about the figure differs. */
  public enum Of {
    VALUE,
    GROWTH
  }
}
