package org.suzhi.procedure.internal.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Draft;

/** Drafts, sealed. */
@Component
class DraftTable {

  private final JdbcClient jdbc;
  private final Editions editions;
  private final Sealed sealed;

  DraftTable(JdbcClient jdbc, Editions editions, Sealed sealed) {
    this.jdbc = jdbc;
    this.editions = editions;
    this.sealed = sealed;
  }

  void insert(UUID id, String owner, String service, long edition, String answers, Instant now) {
    jdbc.sql(
            """
            insert into procedure.draft (id, owner, service, edition, answers, begun_at, saved_at)
            values (:id, :owner, :service, :edition, :answers, :now, :now)
            """)
        .param("id", id)
        .param("owner", owner)
        .param("service", service)
        .param("edition", edition)
        .param("answers", sealed.at(place(id), answers))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Digests of the papers that were handed in for a draft and for no application yet. */
  Set<String> papers(UUID draft) {
    return jdbc.sql("select digest from procedure.paper where draft = ? and application is null")
        .param(draft)
        .query(String.class)
        .set();
  }

  Optional<Draft> find(String owner, UUID id) {
    return jdbc.sql("select * from procedure.draft where id = ? and owner = ?")
        .params(id, owner)
        .query(this::draft)
        .optional();
  }

  List<Draft> of(String owner) {
    return jdbc.sql(
            """
            select * from procedure.draft where owner = ? and filed is null
            order by saved_at desc limit 50
            """)
        .param(owner)
        .query(this::draft)
        .list();
  }

  /** Whether nobody saved it since. */
  boolean save(UUID id, int version, String answers, Instant now) {
    return jdbc.sql(
                """
                update procedure.draft
                set answers = :answers, version = version + 1, saved_at = :now
                where id = :id and version = :version and filed is null
                """)
            .param("answers", sealed.at(place(id), answers))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  void delete(String owner, UUID id) {
    jdbc.sql(
            """
            with papers as (
              delete from procedure.paper
              where draft in (
                select id from procedure.draft where id = :id and owner = :owner and filed is null))
            delete from procedure.draft where id = :id and owner = :owner and filed is null
            """)
        .param("id", id)
        .param("owner", owner)
        .update();
  }

  private Draft draft(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Draft(
        id,
        editions.of(row.getLong("edition")),
        sealed.openAt(place(id), row.getBytes("answers")),
        row.getInt("version"),
        CaseTable.text(row, "filed").map(CaseNumber::new),
        CaseTable.moment(row, "saved_at").orElseThrow());
  }

  private static String place(UUID id) {
    return "procedure.draft:" + id;
  }
}
