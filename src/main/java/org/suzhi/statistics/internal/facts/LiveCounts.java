package org.suzhi.statistics.internal.facts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.FactCount;
import org.suzhi.statistics.FactCounts;
import org.suzhi.statistics.FactQuery;

/** Counts the facts of this moment. */
@Component
class LiveCounts implements FactCounts {

  private final Counting counting;

  LiveCounts(FactTable table, Regions regions) {
    this.counting = new Counting(table, regions);
  }

  @Override
  public List<FactCount> count(FactQuery query) {
    return counting.count(query);
  }
}
