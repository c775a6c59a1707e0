package org.suzhi.statistics.internal.formula;

import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Breakdown;

/** What a figure is about; two rows about the same are two sources of one observation. */
public record Figure(String indicator, Region region, Period period, Breakdown breakdown) {

  Figure of(String other) {
    return new Figure(other, region, period, breakdown);
  }

  Figure in(Region other) {
    return new Figure(indicator, other, period, breakdown);
  }

  Figure at(Period other) {
    return new Figure(indicator, region, other, breakdown);
  }

  Figure with(String key, String value) {
    var values = new java.util.TreeMap<>(breakdown.values());
    values.put(key, value);
    return new Figure(indicator, region, period, new Breakdown(values));
  }

  Figure with(Breakdown parts) {
    var figure = this;
    for (var part : parts.values().entrySet()) {
      figure = figure.with(part.getKey(), part.getValue());
    }
    return figure;
  }

  Figure without(String key) {
    var values = new java.util.TreeMap<>(breakdown.values());
    values.remove(key);
    return new Figure(indicator, region, period, new Breakdown(values));
  }

  Figure whole() {
    return new Figure(indicator, region, period, Breakdown.TOTAL);
  }
}
