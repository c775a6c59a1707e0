package org.suzhi.register.internal.work;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.register.Work;

/** The particulars of works by which they are found. */
@Component
class WorkTable {

  private final JdbcClient jdbc;

  WorkTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(long entry, Work work) {
    jdbc.sql(
            """
            insert into register.work (entry, type, created, published, sample)
            values (?, ?, ?, ?, ?)
            on conflict (entry) do update set
              type = excluded.type, created = excluded.created, published = excluded.published,
              sample = excluded.sample
            """)
        .param(entry)
        .param(work.type())
        .param(work.created())
        .param(work.published().orElse(null))
        .param(work.sample())
        .update();
  }
}
