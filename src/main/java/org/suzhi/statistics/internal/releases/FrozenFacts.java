package org.suzhi.statistics.internal.releases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.suzhi.kernel.RegionCode;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.internal.facts.FactStore;

/** The facts of a release: their sums by day, region and breakdown. */
record FrozenFacts(ParquetTable parquet, Path file) implements FactStore {

  @Override
  public List<Cell> cells(String indicator, List<Span> spans, boolean whole) {
    if (spans.isEmpty()) {
      return List.of();
    }
    var part =
        """
        select %d as span, region, %s as breakdown, sum(amount) as amount, sum(facts) as facts
        from {file}
        where indicator = ? and day between ? and ?
        group by all
        """;
    var parts = new ArrayList<String>();
    var params = new ArrayList<Object>();
    for (int i = 0; i < spans.size(); i++) {
      parts.add(part.formatted(i, whole ? "'total'" : "breakdown"));
      Collections.addAll(params, indicator, spans.get(i).first(), spans.get(i).last());
    }
    var regions = new ConcurrentHashMap<String, RegionCode>();
    var breakdowns = new ConcurrentHashMap<String, Breakdown>();
    return parquet.read(
        file,
        String.join("union all ", parts),
        params,
        row ->
            new Cell(
                row.getInt(1),
                regions.computeIfAbsent(row.getString(2), RegionCode::new),
                breakdowns.computeIfAbsent(row.getString(3), Breakdown::parse),
                row.getBigDecimal(4),
                row.getLong(5)));
  }
}
