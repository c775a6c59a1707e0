package org.suzhi.statistics;

import java.util.Set;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;

/** Which observations; an empty set means all. */
public record ObservationQuery(
    Set<String> indicators, Set<Region> regions, Set<Period> periods, Set<Breakdown> breakdowns) {

  public ObservationQuery {
    indicators = Set.copyOf(indicators);
    regions = Set.copyOf(regions);
    periods = Set.copyOf(periods);
    breakdowns = Set.copyOf(breakdowns);
  }

  /** All observations of one indicator. */
  public static ObservationQuery of(String indicator) {
    return new ObservationQuery(Set.of(indicator), Set.of(), Set.of(), Set.of());
  }
}
