package org.suzhi.statistics.internal.releases;

import java.util.List;
import org.suzhi.statistics.internal.releases.ParquetTable.Column;

/** The files of a release that are taken out of the database as they stand, and in which order. */
enum FrozenFile {
  FACTS(
      """
      select indicator, day, region, breakdown, sum(amount), count(*)
      from statistics.fact
      group by indicator, day, region, breakdown
      order by indicator collate "C", day, region collate "C", breakdown collate "C"
      """,
      "indicator VARCHAR",
      "day DATE",
      "region VARCHAR",
      "breakdown VARCHAR",
      "amount DECIMAL(18,4)",
      "facts INTEGER"),
  PUBLISHED(
      """
      select id, document, language, section, line, place, indicator, region, breakdown, period,
        value, unit, as_printed, qualifier, yoy_percent, yoy_as_printed, note_zh, note_en
      from statistics.observation
      order by id collate "C"
      """,
      "id VARCHAR",
      "document VARCHAR",
      "language VARCHAR",
      "section VARCHAR",
      "line VARCHAR",
      "place VARCHAR",
      "indicator VARCHAR",
      "region VARCHAR",
      "breakdown VARCHAR",
      "period VARCHAR",
      "value VARCHAR",
      "unit VARCHAR",
      "as_printed VARCHAR",
      "qualifier VARCHAR",
      "yoy_percent VARCHAR",
      "yoy_as_printed VARCHAR",
      "note_zh VARCHAR",
      "note_en VARCHAR"),
  INDICATORS(
      """
      select code, name_zh, name_en, unit, category, kind, published, definition_zh, definition_en
      from statistics.indicator
      order by code collate "C"
      """,
      "code VARCHAR",
      "name_zh VARCHAR",
      "name_en VARCHAR",
      "unit VARCHAR",
      "category VARCHAR",
      "kind VARCHAR",
      "published BOOLEAN",
      "definition_zh VARCHAR",
      "definition_en VARCHAR"),
  NAMES(
      """
      select kind, code, name_zh, name_en, decimals
      from statistics.name
      order by kind collate "C", code collate "C"
      """,
      "kind VARCHAR",
      "code VARCHAR",
      "name_zh VARCHAR",
      "name_en VARCHAR",
      "decimals INTEGER"),
  DOCUMENTS(
      """
      select code, name_zh, name_en, year, publisher_zh, publisher_en, kind, original
      from statistics.document
      order by code collate "C"
      """,
      "code VARCHAR",
      "name_zh VARCHAR",
      "name_en VARCHAR",
      "year INTEGER",
      "publisher_zh VARCHAR",
      "publisher_en VARCHAR",
      "kind VARCHAR",
      "original VARCHAR");

  private final String select;
  private final List<Column> columns;

  FrozenFile(String select, String... columns) {
    this.select = select;
    this.columns =
        List.of(columns).stream()
            .map(column -> column.split(" ", 2))
            .map(parts -> new Column(parts[0], parts[1]))
            .toList();
  }

  String select() {
    return select;
  }

  List<Column> columns() {
    return columns;
  }

  String file() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".parquet";
  }
}
