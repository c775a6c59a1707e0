package org.suzhi.statistics.internal.releases;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.suzhi.kernel.RegionCode;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.internal.facts.FactStore;

/** The facts of a release: their sums by day, region and breakdown. */
record FrozenFacts(ParquetTable parquet, Path file) implements FactStore {

  @Override
  public List<Cell> cells(Question question) {
    var regions = new HashMap<String, RegionCode>();
    var breakdowns = new HashMap<String, Breakdown>();
    return parquet.read(
        file,
        question.sql("{file}", "sum(facts)"),
        question.params(),
        row ->
            new Cell(
                (int) row.number(1),
                regions.computeIfAbsent(row.text(2), RegionCode::new),
                breakdowns.computeIfAbsent(row.text(3), Breakdown::parse),
                row.decimal(4),
                row.number(5)));
  }
}
