package org.suzhi.register.internal.dataip;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.register.DataIp;

/** The particulars of data by which they are found. */
@Component
class DataIpTable {

  private final JdbcClient jdbc;

  DataIpTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(long entry, DataIp data) {
    jdbc.sql(
            """
            insert into register.data_ip (entry, data_class, grade, deposit) values (?, ?, ?, ?)
            on conflict (entry) do update set
              data_class = excluded.data_class, grade = excluded.grade, deposit = excluded.deposit
            """)
        .params(entry, data.dataClass(), data.grade(), data.deposit())
        .update();
  }
}
