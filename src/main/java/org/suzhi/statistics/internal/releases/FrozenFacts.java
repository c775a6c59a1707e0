package org.suzhi.statistics.internal.releases;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suzhi.kernel.RegionCode;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.internal.facts.FactStore;

/**
 * The facts of a release: their sums by day, region and breakdown, and by month.
 *
 * @param months absent in a release made before there were sums by month
 */
record FrozenFacts(ParquetTable parquet, Path days, Optional<Path> months) implements FactStore {

  @Override
  public List<Cell> cells(Question question) {
    var regions = new HashMap<String, RegionCode>();
    var breakdowns = new HashMap<String, Breakdown>();
    return parquet.read(
        days,
        question.sql(months.map(file -> fewestRows(file, question)).orElse("{file}"), "sum(facts)"),
        question.params(),
        row ->
            new Cell(
                (int) row.number(1),
                regions.computeIfAbsent(row.text(2), RegionCode::new),
                breakdowns.computeIfAbsent(row.text(3), Breakdown::parse),
                row.decimal(4),
                row.number(5)));
  }

  /** Months as a whole, and the days of those that a span begins or ends in the midst of. */
  private static String fewestRows(Path months, Question question) {
    var cut = cut(question.spans());
    if (cut.isEmpty()) {
      return ParquetTable.table(months);
    }
    return """
    (select * from %s where day not in (%s) union all select * from {file} where %s)
    """
        .formatted(
            ParquetTable.table(months),
            cut.stream()
                .map(month -> "date '" + month.atDay(1) + "'")
                .collect(Collectors.joining(", ")),
            cut.stream()
                .map(
                    month ->
                        "day between date '%s' and date '%s'"
                            .formatted(month.atDay(1), month.atEndOfMonth()))
                .collect(Collectors.joining(" or ")));
  }

  private static SortedSet<YearMonth> cut(List<Span> spans) {
    var cut = new TreeSet<YearMonth>();
    for (var span : spans) {
      if (span.first().getDayOfMonth() > 1) {
        cut.add(YearMonth.from(span.first()));
      }
      if (span.last().getDayOfMonth() < span.last().lengthOfMonth()) {
        cut.add(YearMonth.from(span.last()));
      }
    }
    return cut;
  }
}
