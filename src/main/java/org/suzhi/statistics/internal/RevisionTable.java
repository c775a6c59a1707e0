package org.suzhi.statistics.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number of the data's state, raised in the transaction of every change. */
@Component
public class RevisionTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  RevisionTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The present number; zero before anything was loaded. */
  long current() {
    return jdbc.sql("select number from statistics.revision")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** To be called in the transaction of every change. */
  public void raise() {
    jdbc.sql(
            """
            insert into statistics.revision (number, changed_at) values (1, ?)
            on conflict (only_row) do update
              set number = statistics.revision.number + 1, changed_at = excluded.changed_at
            """)
        .param(OffsetDateTime.now(clock))
        .update();
  }
}
