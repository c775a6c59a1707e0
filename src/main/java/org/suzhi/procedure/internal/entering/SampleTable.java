package org.suzhi.procedure.internal.entering;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The digest of the paper that shows what a right is about. */
@Component
class SampleTable {

  private final JdbcClient jdbc;

  SampleTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> digest(long application, String field) {
    return jdbc.sql(
            """
            select digest from procedure.paper where application = ? and field = ?
            order by version desc, name limit 1
            """)
        .params(application, field)
        .query(String.class)
        .optional();
  }
}
