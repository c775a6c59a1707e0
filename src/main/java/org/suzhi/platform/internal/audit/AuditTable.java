package org.suzhi.platform.internal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the audit trail and the links that chain them. */
@Component
class AuditTable {

  private static final String FIELDS =
      "id, at, actor, action, subject, request_id, detail::text as detail";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  AuditTable(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** A row as it stands in the table. */
  record Row(
      long id,
      Instant at,
      String actor,
      String action,
      String subject,
      @Nullable String requestId,
      String detail) {}

  /** A link of the chain. */
  @SuppressWarnings("ArrayRecordComponent")
  record Link(long position, long audit, byte[] digest) {}

  void insert(
      Instant at,
      String actor,
      String action,
      String subject,
      @Nullable String requestId,
      String detail) {
    jdbc.sql(
            """
            with added as (
              insert into platform.audit (at, actor, action, subject, request_id, detail)
              values (?, ?, ?, ?, ?, ?::jsonb) returning id)
            insert into platform.audit_pending (audit) select id from added
            """)
        .params(utc(at), actor, action, subject, requestId, detail)
        .update();
  }

  /** Whether this transaction alone may chain. */
  boolean lockChain() {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('platform.audit_link'))")
        .query(Boolean.class)
        .single();
  }

  List<Row> pending(int most) {
    return jdbc.sql(
            "select "
                + FIELDS
                + " from platform.audit join platform.audit_pending on audit = id"
                + " order by id limit ?")
        .param(most)
        .query(AuditTable::row)
        .list();
  }

  Optional<Link> last() {
    return jdbc.sql("select * from platform.audit_link order by position desc limit 1")
        .query(AuditTable::link)
        .optional();
  }

  void insert(List<Link> links) {
    template.batchUpdate(
        "insert into platform.audit_link (position, audit, digest) values (?, ?, ?)",
        links,
        links.size(),
        (statement, link) -> {
          statement.setLong(1, link.position());
          statement.setLong(2, link.audit());
          statement.setBytes(3, link.digest());
        });
    jdbc.sql("delete from platform.audit_pending where audit = any(?)")
        .param(links.stream().map(Link::audit).toArray(Long[]::new))
        .update();
  }

  /** Hands over every link, in order, with its row where that is still there. */
  void chain(Consumer<Chained> each) {
    template.query(
        connection -> {
          // Only with a fetch size inside a transaction does the driver not hold all rows.
          var statement =
              connection.prepareStatement(
                  """
                  select position, audit, digest, a.*, detail::text as detail_text
                  from platform.audit_link left join platform.audit a on a.id = audit
                  order by position
                  """);
          statement.setFetchSize(1_000);
          return statement;
        },
        (RowCallbackHandler) result -> each.accept(new Chained(link(result, 0), found(result))));
  }

  /** A link and its row. */
  record Chained(Link link, Optional<Row> row) {}

  List<Row> unchainedBefore(Instant time) {
    return jdbc.sql(
            "select "
                + FIELDS
                + " from platform.audit where at < ?"
                + " and not exists (select from platform.audit_link where audit = id)"
                + " and not exists (select from platform.audit_pending where audit = id)"
                + " order by id limit 1000")
        .param(utc(time))
        .query(AuditTable::row)
        .list();
  }

  private static Optional<Row> found(ResultSet result) throws SQLException {
    result.getLong("id");
    return result.wasNull()
        ? Optional.empty()
        : Optional.of(row(result, result.getString("detail_text")));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return row(row, row.getString("detail"));
  }

  private static Row row(ResultSet row, String detail) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("request_id"),
        detail);
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(row.getLong("position"), row.getLong("audit"), row.getBytes("digest"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
