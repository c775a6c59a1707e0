package org.suzhi.procedure.internal.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.CaseNumber;

/** Whose applications are whose. */
@Component
public class MineTable {

  private final JdbcClient jdbc;
  private final CaseTable cases;

  MineTable(JdbcClient jdbc, CaseTable cases) {
    this.jdbc = jdbc;
    this.cases = cases;
  }

  Optional<CaseNumber> last(String actor) {
    return jdbc.sql(
            """
            select number from procedure.application where applicant = ? order by id desc limit 1
            """)
        .param(actor)
        .query(String.class)
        .optional()
        .map(CaseNumber::new);
  }

  /** What they or the parties that they act for applied for, the newest first. */
  public List<Application> of(String actor, List<String> parties, int from, int most) {
    return jdbc
        .sql(
            CaseTable.CASE
                + """
                where a.applicant = :actor or a.party = any(:parties)
                order by a.id desc offset :from limit :most
                """)
        .param("actor", actor)
        .param("parties", parties.toArray(String[]::new))
        .param("from", from)
        .param("most", most)
        .query(cases::found)
        .list()
        .stream()
        .map(Case::application)
        .toList();
  }

  /** The parts of a bundle in the order of filing. */
  public List<Application> partsOf(long bundle) {
    return jdbc
        .sql(CaseTable.CASE + "where a.parent = ? order by a.id")
        .param(bundle)
        .query(cases::found)
        .list()
        .stream()
        .map(Case::application)
        .toList();
  }
}
