package org.suzhi.statistics.internal.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.suzhi.statistics.ImportRecord;
import org.suzhi.statistics.ImportReport;

/** Rows on their way in: staged in a table of the transaction, compared there, then taken over. */
@Component
class ImportTable {

  /** A staged row whose id is known with other content. */
  record Known(long row, String id, boolean ofThePack) {}

  private static final String COLUMNS =
      """
      id, document, language, section, line, place, indicator, region, breakdown, period, value,
      unit, as_printed, qualifier, yoy_percent, yoy_as_printed, note_zh, note_en\
      """;

  private final JdbcClient jdbc;
  private final DataSource dataSource;

  ImportTable(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
  }

  /** One import at a time; the others wait. */
  void begin() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('statistics.import'))").query().listOfRows();
    jdbc.sql("drop table if exists staged").update();
    jdbc.sql(
            """
            create temporary table staged (
              row bigint, id text, document text, language text, section text, line text,
              place text, indicator text, region text, breakdown text, period text, value numeric,
              unit text, as_printed text, qualifier text, yoy_percent numeric, yoy_as_printed text,
              note_zh text, note_en text
            ) on commit drop
            """)
        .update();
  }

  void stage(CharSequence csv) {
    var connection = DataSourceUtils.getConnection(dataSource);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy staged from stdin (format csv)", new StringReader(csv.toString()));
    } catch (SQLException e) {
      throw new IllegalStateException("rows can't be staged", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  long staged() {
    return count("select count(*) from staged");
  }

  long known() {
    return count("select count(*) from staged join statistics.observation using (id)");
  }

  List<Known> different() {
    return jdbc.sql(
            """
            select s.row, s.id, o.origin = 'pack' as of_the_pack
            from staged s join statistics.observation o using (id)
            where row (%s)::text <> row (%s)::text
            order by s.row
            """
                .formatted(prefixed("s."), prefixed("o.")))
        .query(
            (row, number) ->
                new Known(row.getLong("row"), row.getString("id"), row.getBoolean("of_the_pack")))
        .list();
  }

  long add(long number) {
    return jdbc.sql(
            """
            insert into statistics.observation (origin, %s)
            select ?, %s from staged s
            where not exists (select from statistics.observation o where o.id = s.id)
            """
                .formatted(COLUMNS, COLUMNS))
        .param("import:" + number)
        .update();
  }

  long replace(long number) {
    return jdbc.sql(
            """
            update statistics.observation o
            set (origin, %s) = (select ?, %s from staged s where s.id = o.id)
            from staged s
            where s.id = o.id and row (%s)::text <> row (%s)::text
            """
                .formatted(COLUMNS, COLUMNS, prefixed("s."), prefixed("o.")))
        .param("import:" + number)
        .update();
  }

  long nextNumber() {
    return count("select nextval('statistics.import_number')");
  }

  void record(long number, ImportReport report, String by, OffsetDateTime at) {
    var rows = report.rows();
    jdbc.sql(
            """
            insert into statistics.import
              (number, file_name, digest, imported_at, imported_by, outcome, rows, added, replaced,
               unchanged, errors)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            number,
            report.fileName(),
            report.digest(),
            at,
            by,
            report.outcome().name(),
            rows.read(),
            rows.added(),
            rows.replaced(),
            rows.unchanged(),
            rows.errors())
        .update();
  }

  List<ImportRecord> all() {
    return jdbc.sql("select * from statistics.import order by number desc")
        .query(ImportTable::imported)
        .list();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static String prefixed(String prefix) {
    return prefix + COLUMNS.replaceAll(",\\s+", ", " + prefix);
  }

  private static ImportRecord imported(ResultSet row, int number) throws SQLException {
    return new ImportRecord(
        row.getLong("number"),
        row.getString("file_name"),
        row.getString("digest"),
        row.getObject("imported_at", OffsetDateTime.class),
        row.getString("imported_by"),
        ImportReport.Outcome.valueOf(row.getString("outcome")),
        new ImportReport.Rows(
            row.getLong("rows"),
            row.getLong("added"),
            row.getLong("replaced"),
            row.getLong("unchanged"),
            row.getLong("errors")));
  }
}
