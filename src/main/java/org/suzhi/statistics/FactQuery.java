package org.suzhi.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;

/**
 * What to count.
 *
 * @param indicator what happened
 * @param regions where; a division counts what happened in any division inside it, a group what
 *     happened in its members
 * @param periods when; a day counts everything up to and including it (a stock), every other period
 *     what happened in it (a flow)
 * @param within only this part of the whole
 * @param by keys to break the count down by; a fact that doesn't say shows as {@link #NOT_STATED}
 */
public record FactQuery(
    String indicator,
    List<Region> regions,
    List<Period> periods,
    Breakdown within,
    SortedSet<String> by) {

  /** The value of a key that a fact doesn't tell. */
  public static final String NOT_STATED = "not_stated";

  /** So many periods at most in one question. */
  public static final int MOST_PERIODS = 400;

  public FactQuery {
    regions = List.copyOf(regions);
    periods = List.copyOf(periods);
    by = Collections.unmodifiableSortedSet(new TreeSet<>(by));
    if (periods.size() > MOST_PERIODS) {
      throw new IllegalArgumentException("at most " + MOST_PERIODS + " periods at a time");
    }
    for (var period : periods) {
      if (period.kind() == Period.Kind.YEARBOOK) {
        throw new IllegalArgumentException("a yearbook is published, not counted: " + period);
      }
    }
  }

  /** One table of regions by periods, broken down by keys. */
  public static FactQuery of(
      String indicator, List<Region> regions, List<Period> periods, String... by) {
    return new FactQuery(indicator, regions, periods, Breakdown.TOTAL, new TreeSet<>(Set.of(by)));
  }
}
