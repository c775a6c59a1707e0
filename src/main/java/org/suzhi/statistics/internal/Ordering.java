package org.suzhi.statistics.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Statistics.Naming;

/** The pack's order of regions and of the values of a breakdown, the whole first. */
record Ordering(Map<Region, Integer> regions, Map<String, Integer> values) {

  static Ordering of(Codebook codebook, List<RegionEntry> entries) {
    var regions = new HashMap<Region, Integer>();
    entries.forEach(entry -> regions.put(entry.region(), regions.size()));
    var values = new HashMap<String, Integer>();
    codebook.all(Naming.VALUE).forEach(value -> values.put(value.code(), values.size()));
    return new Ordering(regions, values);
  }

  Comparator<Observation> comparator() {
    return Comparator.<Observation>comparingInt(o -> position(regions, o.region()))
        .thenComparing(Observation::breakdown, this::compare)
        .thenComparing(Observation::period);
  }

  private int compare(Breakdown one, Breakdown other) {
    var left = one.values().entrySet().iterator();
    var right = other.values().entrySet().iterator();
    while (left.hasNext() && right.hasNext()) {
      var a = left.next();
      var b = right.next();
      int byKey = a.getKey().compareTo(b.getKey());
      int byValue =
          byKey != 0
              ? byKey
              : Integer.compare(
                  position(values, a.getKey() + "=" + a.getValue()),
                  position(values, b.getKey() + "=" + b.getValue()));
      if (byValue != 0) {
        return byValue;
      }
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }

  private static <T> int position(Map<T, Integer> positions, T key) {
    return positions.getOrDefault(key, Integer.MAX_VALUE);
  }
}
