package org.suzhi.statistics.internal.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics;
import org.suzhi.statistics.Statistics.Naming;

/** Every code that a row may use, looked up once a file. */
record KnownCodes(
    Set<String> indicators,
    Set<String> documents,
    Set<String> values,
    Set<String> regions,
    Map<String, Boolean> units,
    Statistics statistics) {

  private static final int REMEMBERED = 1_000;

  static KnownCodes of(Statistics statistics, Regions regions) {
    return new KnownCodes(
        statistics.indicators().stream().map(Indicator::code).collect(Collectors.toSet()),
        statistics.documents().stream().map(Document::code).collect(Collectors.toSet()),
        statistics.dimensions().stream()
            .flatMap(
                dimension ->
                    dimension.values().stream().map(value -> dimension.code() + "=" + value.code()))
            .collect(Collectors.toSet()),
        regions.all().stream()
            .map(RegionEntry::region)
            .map(region -> region.code())
            .collect(Collectors.toSet()),
        new HashMap<>(),
        statistics);
  }

  boolean hasUnit(String code) {
    var known = units.get(code);
    if (known == null) {
      known = names(code);
      if (units.size() < REMEMBERED) {
        units.put(code, known);
      }
    }
    return known;
  }

  private boolean names(String unit) {
    try {
      statistics.name(Naming.UNIT, unit);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
