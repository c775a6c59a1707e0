package org.suzhi.statistics.internal.releases;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suzhi.statistics.Breakdown;

/** What the facts of a release are about. */
record FrozenFactsSummary(ParquetTable parquet, Path file) {

  /** An indicator that has facts: since when, and how they are broken down. */
  record Counted(String indicator, LocalDate first, List<Breakdown> breakdowns) {}

  List<Counted> counted() {
    return new ArrayList<>(
        parquet.read(
            file,
            """
            select indicator, cast(min(day) as varchar),
              string_agg(distinct breakdown, '|' order by breakdown)
            from {file}
            group by indicator
            order by indicator
            """,
            List.of(),
            row ->
                new Counted(
                    row.text(1),
                    LocalDate.parse(row.text(2)),
                    Arrays.stream(row.text(3).split("\\|")).map(Breakdown::parse).toList())));
  }
}
