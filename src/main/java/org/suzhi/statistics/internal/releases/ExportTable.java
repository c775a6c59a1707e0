package org.suzhi.statistics.internal.releases;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Takes rows out of the database by COPY, in the state that the transaction sees. */
@Component
class ExportTable {

  private final JdbcClient jdbc;
  private final DataSource dataSource;

  ExportTable(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
  }

  /** Writes the rows of {@code file} as CSV without a line of names. */
  void copy(FrozenFile file, Path csv) {
    jdbc.sql("set local work_mem = '128MB'").update();
    var connection = DataSourceUtils.getConnection(dataSource);
    try (var out = new BufferedOutputStream(Files.newOutputStream(csv), 1 << 16)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy ("
                  + file.select()
                  + ") to stdout (format csv, null '"
                  + ParquetTable.NULL
                  + "')",
              out);
    } catch (SQLException e) {
      throw new IllegalStateException("the release can't be taken out of the database", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
