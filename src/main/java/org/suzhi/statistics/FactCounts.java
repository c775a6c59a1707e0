package org.suzhi.statistics;

import java.util.List;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;

/** Counts facts: those of this moment, or those that a release froze. */
public interface FactCounts {

  /**
   * Every count in the order of the question's regions and periods, then by breakdown; where
   * nothing happened there is no row.
   */
  List<FactCount> count(FactQuery query);

  /** One region in one period. */
  default List<FactCount> count(String indicator, Region region, Period period, String... by) {
    return count(FactQuery.of(indicator, List.of(region), List.of(period), by));
  }
}
