package org.suzhi.statistics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Source;
import org.suzhi.statistics.internal.formula.Figure;

/** The published rows in the database, each with its origin: the pack, or an import. */
@Component
class ObservationTable {

  /** The origin of rows that came with the pack. */
  static final String PACK = "pack";

  /** A row that {@code origin} brought, such as {@code import:7}. */
  record Imported(String origin, PublishedRow row) {}

  private final JdbcTemplate jdbc;

  ObservationTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<PublishedRow> all() {
    return jdbc.query("select * from statistics.observation order by id", ObservationTable::read);
  }

  void deleteFrom(String origin) {
    jdbc.update("delete from statistics.observation where origin = ?", origin);
  }

  /** Those of the ids that imports hold. */
  List<Imported> imported(Collection<String> ids) {
    return jdbc.query(
        "select * from statistics.observation where id = any (?) and origin <> ? order by id",
        (row, number) -> new Imported(row.getString("origin"), read(row, number)),
        ids.toArray(String[]::new),
        PACK);
  }

  void delete(String id) {
    jdbc.update("delete from statistics.observation where id = ?", id);
  }

  void rename(String id, String other) {
    jdbc.update("update statistics.observation set id = ? where id = ?", other, id);
  }

  @SuppressWarnings("NullAway") // JDBC takes a null for an empty cell
  void insert(String origin, Collection<PublishedRow> rows) {
    jdbc.batchUpdate(
        """
        insert into statistics.observation
          (id, origin, document, language, section, line, place, indicator, region, breakdown,
           period, value, unit, as_printed, qualifier, yoy_percent, yoy_as_printed, note_zh, note_en)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows.stream().map(row -> cells(origin, row)).toList());
  }

  private static @Nullable Object[] cells(String origin, PublishedRow row) {
    return new @Nullable Object[] {
      row.id(),
      origin,
      row.document(),
      row.language(),
      row.section(),
      row.line(),
      row.place().name(),
      row.figure().indicator(),
      row.figure().region().code(),
      row.figure().breakdown().toString(),
      row.figure().period().toString(),
      row.value(),
      row.unit(),
      row.asPrinted(),
      row.qualifier().orElse(null),
      row.yearOnYearPercent().orElse(null),
      row.yearOnYearAsPrinted().orElse(null),
      row.note().map(Text::zh).orElse(null),
      row.note().map(Text::en).orElse(null)
    };
  }

  private static PublishedRow read(ResultSet row, int number) throws SQLException {
    return new PublishedRow(
        row.getString("id"),
        row.getString("document"),
        row.getString("language"),
        row.getString("section"),
        row.getString("line"),
        Source.Place.valueOf(row.getString("place").toUpperCase(Locale.ROOT)),
        new Figure(
            row.getString("indicator"),
            Region.parse(row.getString("region")),
            Period.parse(row.getString("period")),
            Breakdown.parse(row.getString("breakdown"))),
        row.getBigDecimal("value"),
        row.getString("unit"),
        row.getString("as_printed"),
        Optional.ofNullable(row.getString("qualifier")),
        Optional.ofNullable(row.getBigDecimal("yoy_percent")),
        Optional.ofNullable(row.getString("yoy_as_printed")),
        Optional.ofNullable(row.getString("note_zh")).map(zh -> new Text(zh, note(row))));
  }

  private static String note(ResultSet row) {
    try {
      return row.getString("note_en");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
