package org.suzhi.statistics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics.Naming;

/** The codebook in the database, replaced as a whole. */
@Component
class CodebookTable {

  private final JdbcTemplate jdbc;
  private final FormulaTable formulas;

  CodebookTable(JdbcTemplate jdbc, FormulaTable formulas) {
    this.jdbc = jdbc;
    this.formulas = formulas;
  }

  void replace(Codebook codebook) {
    jdbc.update("delete from statistics.name");
    jdbc.update("delete from statistics.document");
    jdbc.update("delete from statistics.indicator");
    insertNames(codebook);
    insertDocuments(List.copyOf(codebook.documents().values()));
    insertIndicators(List.copyOf(codebook.indicators().values()));
    formulas.replace(codebook.formulas());
  }

  Codebook read() {
    return Codebook.of(
        jdbc.query("select * from statistics.name order by position", CodebookTable::named),
        jdbc.query("select * from statistics.document order by position", CodebookTable::document),
        jdbc.query(
            "select * from statistics.indicator order by position", CodebookTable::indicator),
        formulas.read());
  }

  private void insertNames(Codebook codebook) {
    var names = codebook.names().values().stream().flatMap(kind -> kind.values().stream()).toList();
    insert(
        """
        insert into statistics.name (kind, code, position, name_zh, name_en, decimals)
        values (?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    row(
                        names.get(i).kind().name(),
                        names.get(i).code(),
                        i,
                        names.get(i).name().zh(),
                        names.get(i).name().en(),
                        names.get(i).decimals().orElse(null)))
            .toList());
  }

  private void insertDocuments(List<Document> documents) {
    insert(
        """
        insert into statistics.document
          (code, position, name_zh, name_en, year, publisher_zh, publisher_en, kind, original)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, documents.size())
            .mapToObj(i -> documentRow(i, documents.get(i)))
            .toList());
  }

  private static @Nullable Object[] documentRow(int position, Document document) {
    return row(
        document.code(),
        position,
        document.name().zh(),
        document.name().en(),
        document.year(),
        document.publisher().zh(),
        document.publisher().en(),
        document.kind(),
        document.original());
  }

  private void insertIndicators(List<Indicator> indicators) {
    insert(
        """
        insert into statistics.indicator
          (code, position, name_zh, name_en, unit, counted_zh, counted_en, category, kind,
           published, definition_zh, definition_en)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, indicators.size())
            .mapToObj(i -> indicatorRow(i, indicators.get(i)))
            .toList());
  }

  private static @Nullable Object[] indicatorRow(int position, Indicator indicator) {
    return row(
        indicator.code(),
        position,
        indicator.name().zh(),
        indicator.name().en(),
        indicator.unit(),
        indicator.counted().map(Text::zh).orElse(null),
        indicator.counted().map(Text::en).orElse(null),
        indicator.category(),
        indicator.kind().name(),
        indicator.published(),
        indicator.definition().map(Text::zh).orElse(null),
        indicator.definition().map(Text::en).orElse(null));
  }

  @SuppressWarnings("NullAway") // JDBC takes a null for an empty cell
  private void insert(String sql, List<@Nullable Object[]> rows) {
    jdbc.batchUpdate(sql, rows);
  }

  private static @Nullable Object[] row(@Nullable Object... cells) {
    return cells;
  }

  private static Named named(ResultSet row, int number) throws SQLException {
    return new Named(
        Naming.valueOf(row.getString("kind")),
        row.getString("code"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        Optional.ofNullable(row.getObject("decimals", Integer.class)));
  }

  private static Document document(ResultSet row, int number) throws SQLException {
    return new Document(
        row.getString("code"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        row.getInt("year"),
        new Text(row.getString("publisher_zh"), row.getString("publisher_en")),
        row.getString("kind"),
        row.getString("original"));
  }

  private static Indicator indicator(ResultSet row, int number) throws SQLException {
    return new Indicator(
        row.getString("code"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        row.getString("unit"),
        text(row.getString("counted_zh"), row.getString("counted_en")),
        row.getString("category"),
        Indicator.Kind.valueOf(row.getString("kind")),
        text(row.getString("definition_zh"), row.getString("definition_en")),
        List.of(),
        row.getBoolean("published"));
  }

  private static Optional<Text> text(@Nullable String zh, @Nullable String en) {
    return zh == null || en == null ? Optional.empty() : Optional.of(new Text(zh, en));
  }
}
