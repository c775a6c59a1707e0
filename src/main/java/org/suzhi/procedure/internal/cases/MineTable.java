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

  /** The newest first. */
  public List<Application> of(String actor, int from, int most) {
    return jdbc
        .sql(CaseTable.CASE + "where a.applicant = ? order by a.id desc offset ? limit ?")
        .params(actor, from, most)
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
