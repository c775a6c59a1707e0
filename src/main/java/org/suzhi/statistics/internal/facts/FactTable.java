package org.suzhi.statistics.internal.facts;

import java.io.IOException;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Fact;
import org.suzhi.kernel.RegionCode;
import org.suzhi.statistics.Breakdown;

/** The facts of this moment; rows are added and never changed. */
@Component
class FactTable implements FactStore {

  private static final int BATCH = 20_000;

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final Clock clock;

  FactTable(JdbcClient jdbc, DataSource dataSource, Clock clock) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  boolean insert(Fact fact) {
    return jdbc.sql(
                """
                insert into statistics.fact
                  (identity, indicator, subject, region, day, breakdown, amount, revision, emitted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (identity) do nothing
                """)
            .params(
                FactRow.identity(fact),
                fact.indicator(),
                fact.subject(),
                fact.region().code(),
                fact.day(),
                FactRow.breakdown(fact),
                fact.amount(),
                fact.revision(),
                OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  /**
   * By COPY into a table of this transaction, and from there what is new, in the order of the index
   * that counts: neighbours are then written together.
   */
  long insertAll(Iterator<Fact> facts) {
    jdbc.sql("drop table if exists fact_arriving").update();
    jdbc.sql(
            """
            create temporary table fact_arriving (
              identity uuid, indicator text, subject text, region text, day date, breakdown text,
              amount numeric, revision integer
            ) on commit drop
            """)
        .update();
    copy(facts);
    int added =
        jdbc.sql(
                """
                insert into statistics.fact
                  (identity, indicator, subject, region, day, breakdown, amount, revision, emitted_at)
                select identity, indicator, subject, region, day, breakdown, amount, revision, ?
                from fact_arriving
                order by indicator, day
                on conflict (identity) do nothing
                """)
            .param(OffsetDateTime.now(clock))
            .update();
    jdbc.sql("drop table fact_arriving").update();
    return added;
  }

  @Override
  public List<Cell> cells(Question question) {
    return jdbc.sql(question.sql("statistics.fact f", "count(*)"))
        .params(question.params())
        .query(FactTable::cell)
        .list();
  }

  private static Cell cell(ResultSet row, int number) throws SQLException {
    return new Cell(
        row.getInt("span"),
        new RegionCode(row.getString("place")),
        Breakdown.parse(row.getString("part")),
        row.getBigDecimal("amount"),
        row.getLong("facts"));
  }

  /**
   * In batches that are ready before they are sent: while a COPY runs, the connection takes nothing
   * else, and whoever makes the facts may want to read.
   */
  private void copy(Iterator<Fact> facts) {
    var batch = new StringBuilder();
    for (int held = 0; facts.hasNext(); ) {
      batch.append(FactRow.csv(facts.next()));
      if (++held == BATCH || !facts.hasNext()) {
        send(batch);
        batch.setLength(0);
        held = 0;
      }
    }
  }

  private void send(CharSequence rows) {
    var connection = DataSourceUtils.getConnection(dataSource);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy fact_arriving from stdin (format csv)", new StringReader(rows.toString()));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("facts can't be copied in", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
