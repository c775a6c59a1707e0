package org.suzhi.statistics.internal.facts;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.suzhi.kernel.Fact;
import org.suzhi.kernel.RegionCode;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.FactRefused;
import org.suzhi.statistics.FactRefused.Reason;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics;

/** Whether a fact can be counted; remembers what passed, since facts come in masses alike. */
class FactRules {

  private record Kind(String indicator, RegionCode region, SortedMap<String, String> breakdown) {}

  private static final int REMEMBERED = 100_000;

  private final Statistics statistics;
  private final Regions regions;
  private final Set<Kind> passed = new HashSet<>();

  FactRules(Statistics statistics, Regions regions) {
    this.statistics = statistics;
    this.regions = regions;
  }

  Fact check(Fact fact) {
    var kind = new Kind(fact.indicator(), fact.region(), fact.breakdown());
    if (!passed.contains(kind)) {
      checkIndicator(fact);
      checkRegion(fact);
      fact.breakdown().forEach((key, value) -> checkPart(fact, key, value));
      if (passed.size() < REMEMBERED) {
        passed.add(kind);
      }
    }
    return fact;
  }

  private void checkIndicator(Fact fact) {
    var indicator =
        statistics
            .indicator(fact.indicator())
            .orElseThrow(() -> new FactRefused(Reason.UNKNOWN_INDICATOR, fact.indicator()));
    if (indicator.kind() == Indicator.Kind.RATIO) {
      throw new FactRefused(
          Reason.NOT_COUNTABLE, fact.indicator() + " is a ratio; emit what it is made of");
    }
  }

  private void checkRegion(Fact fact) {
    if (regions.find(fact.region()).isEmpty() && !isCountyOfACityWithoutCounties(fact.region())) {
      throw new FactRefused(
          Reason.UNKNOWN_REGION, fact.region() + " of a fact of " + fact.indicator());
    }
  }

  /** Where the region table ends at the cities, a county is known by its city. */
  private boolean isCountyOfACityWithoutCounties(RegionCode region) {
    return region.level() == RegionCode.Level.COUNTY
        && region
            .parent()
            .filter(city -> regions.find(city).isPresent() && regions.children(city).isEmpty())
            .isPresent();
  }

  private void checkPart(Fact fact, String key, String value) {
    if (!value.matches("[a-z0-9][a-z0-9_.-]*")) {
      throw new FactRefused(
          Reason.MALFORMED_BREAKDOWN,
          key + "=" + value + "; a value is lower-case letters, digits and _");
    }
    if (!knowsDimension(key)) {
      throw new FactRefused(Reason.UNKNOWN_DIMENSION, key + " of a fact of " + fact.indicator());
    }
  }

  private boolean knowsDimension(String key) {
    return statistics.dimensions().stream().anyMatch(known -> known.code().equals(key));
  }
}
