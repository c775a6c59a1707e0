package org.suzhi.statistics.internal;

import java.math.BigDecimal;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Derivation;

/** A figure that follows from the facts of a release, to stand beside what documents print. */
public record ComputedFigure(
    String indicator, Region region, Period period, Breakdown breakdown, Derivation derivation) {

  /** What {@link Derivation#formula} says of a figure that was counted. */
  public static final String COUNTED = "facts";

  BigDecimal value() {
    return derivation.value();
  }
}
