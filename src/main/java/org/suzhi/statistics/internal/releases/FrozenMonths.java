package org.suzhi.statistics.internal.releases;

import java.nio.file.Path;

/** Sums by month beside the sums by day, a fraction of their rows: most tables are about months. */
final class FrozenMonths {

  static final String FILE = "facts_by_month.parquet";

  private FrozenMonths() {}

  /** Adds up the file of days; a month stands as its first day. */
  static void write(ParquetTable parquet, Path days, Path months) {
    parquet.derive(
        days,
        """
        select indicator, cast(date_trunc('month', day) as date) as day, region, breakdown,
          sum(amount) as amount, cast(sum(facts) as bigint) as facts
        from {file}
        group by all
        order by all
        """,
        months);
  }
}
