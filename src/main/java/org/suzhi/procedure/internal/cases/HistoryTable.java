package org.suzhi.procedure.internal.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.procedure.Applicant;

/** What somebody was granted before. */
@Component
class HistoryTable {

  private final JdbcClient jdbc;

  HistoryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Codes of the services; a visitor without an account is known by the party alone. */
  List<String> granted(Applicant applicant) {
    return jdbc.sql(
            """
            select distinct service from procedure.application
            where outcome = 'GRANTED' and (party = :party or (party is null and applicant = :actor))
            """)
        .param("party", applicant.party().orElse(null))
        .param("actor", applicant.actor() instanceof Actor.Person ? applicant.actor().code() : "-")
        .query(String.class)
        .list();
  }
}
