package org.suzhi.statistics.internal.formula;

import java.util.List;
import java.util.Map;
import org.suzhi.kernel.Region;

/**
 * The regions that formulas speak of.
 *
 * @param home the region served
 * @param cities its cities
 * @param groups its groups with their divisions; none for a group that lies in no city
 * @param values the values of each key of a breakdown
 */
public record Places(
    Region home,
    List<Region> cities,
    Map<Region, List<Region>> groups,
    Map<String, List<String>> values) {

  public Places {
    cities = List.copyOf(cities);
    groups = Map.copyOf(groups);
    values = Map.copyOf(values);
  }
}
