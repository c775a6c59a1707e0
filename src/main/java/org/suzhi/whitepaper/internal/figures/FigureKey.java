package org.suzhi.whitepaper.internal.figures;

import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Derivation;
import org.suzhi.statistics.Observation;

/** Which figure. */
public record FigureKey(String indicator, Region region, Period period, Breakdown breakdown) {

  static FigureKey of(Observation observation) {
    return new FigureKey(
        observation.indicator(),
        observation.region(),
        observation.period(),
        observation.breakdown());
  }

  static FigureKey of(Derivation.Term term) {
    return new FigureKey(term.indicator(), term.region(), term.period(), term.breakdown());
  }

  /** The same figure a year earlier. */
  public FigureKey yearBefore() {
    return new FigureKey(indicator, region, period.previousYear(), breakdown);
  }

  /** The same figure of another period. */
  public FigureKey at(Period other) {
    return new FigureKey(indicator, region, other, breakdown);
  }
}
