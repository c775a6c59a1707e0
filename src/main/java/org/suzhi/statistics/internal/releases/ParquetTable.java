package org.suzhi.statistics.internal.releases;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Parquet files below one folder, written and read by DuckDB, which is shut off from the network,
 * from other folders and from extensions. It starts when it is first asked: most starts of the
 * program never do.
 */
final class ParquetTable implements AutoCloseable {

  /** A column and DuckDB's type of it. */
  record Column(String name, String type) {}

  /** Makes a value of a row. */
  interface Mapper<T> {
    T map(Row row);
  }

  /** The cells of a row, counted from one. */
  interface Row {
    String text(int column);

    long number(int column);

    BigDecimal decimal(int column);
  }

  private record SqlRow(ResultSet cells) implements Row {

    private interface Getting<T> {
      T get() throws SQLException;
    }

    @Override
    public String text(int column) {
      return cell(() -> cells.getString(column));
    }

    @Override
    public long number(int column) {
      return cell(() -> cells.getLong(column));
    }

    @Override
    public BigDecimal decimal(int column) {
      return cell(() -> cells.getBigDecimal(column));
    }

    private static <T> T cell(Getting<T> getting) {
      try {
        return getting.get();
      } catch (SQLException e) {
        throw new IllegalStateException("the release can't be read", e);
      }
    }
  }

  /** What says "no value" in the CSV that goes in; an empty text is one. */
  static final String NULL = "\\N";

  private static final String MEMORY = "384MB";

  private final Path folder;
  private final int threads;
  private @Nullable DuckDBConnection first;

  ParquetTable(Path folder, int threads) {
    this.folder = folder;
    this.threads = threads;
  }

  /**
   * Writes the rows of a CSV file without a line of names, in their order. With one thread the same
   * rows give the same bytes.
   */
  void write(Path csv, List<Column> columns, Path parquet) {
    var types =
        columns.stream()
            .map(column -> quoted(column.name()) + ": " + quoted(column.type()))
            .collect(Collectors.joining(", ", "{", "}"));
    var sql =
        """
        copy (
          select * from read_csv(%s, auto_detect = false, header = false, delim = ',', quote = '"',
            escape = '"', nullstr = %s, parallel = false, columns = %s)
        ) to %s (format parquet, compression zstd, row_group_size 122880)
        """
            .formatted(quoted(csv.toString()), quoted(NULL), types, quoted(parquet.toString()));
    write(sql, parquet);
  }

  /** Writes the rows of a query over another file; {@code {file}} stands for that one. */
  void derive(Path from, String select, Path parquet) {
    write(
        "copy (%s) to %s (format parquet, compression zstd, row_group_size 122880)"
            .formatted(select.replace("{file}", table(from)), quoted(parquet.toString())),
        parquet);
  }

  /** How a file is named in a query. */
  static String table(Path parquet) {
    return "read_parquet(" + quoted(parquet.toString()) + ")";
  }

  /** Rows of a query; {@code {file}} stands for the file to read. */
  <T> List<T> read(Path parquet, String sql, List<?> params, Mapper<T> mapper) {
    var whole = sql.replace("{file}", table(parquet));
    try (var connection = connection();
        var statement = connection.prepareStatement(whole)) {
      for (int i = 0; i < params.size(); i++) {
        statement.setObject(i + 1, params.get(i));
      }
      var rows = new ArrayList<T>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(mapper.map(new SqlRow(result)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the release can't be read: " + parquet, e);
    }
  }

  /** How many rows a file holds. */
  long rows(Path parquet) {
    return read(parquet, "select count(*) from {file}", List.of(), row -> row.number(1)).getFirst();
  }

  @Override
  public synchronized void close() {
    if (first != null) {
      try {
        first.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void write(String sql, Path parquet) {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the release can't be written: " + parquet, e);
    }
  }

  private synchronized DuckDBConnection connection() throws SQLException {
    if (first == null) {
      first = start();
    }
    return first.duplicate();
  }

  private DuckDBConnection start() throws SQLException {
    var settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("threads", Integer.toString(threads));
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("preserve_insertion_order", "true");
    var connection =
        DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
    try (var statement = connection.createStatement()) {
      statement.execute("set allowed_directories = [" + quoted(folder.toString()) + "]");
      statement.execute("set enable_external_access = false");
      statement.execute("set lock_configuration = true");
    }
    return connection;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
