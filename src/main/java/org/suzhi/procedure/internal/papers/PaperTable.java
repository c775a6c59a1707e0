package org.suzhi.procedure.internal.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Paper;

/** Papers; the bytes of confidential ones stand here, sealed. */
@Component
class PaperTable {

  private static final String PLAIN =
      "select id, field, version, name, size, media_type, digest, document, given_at from procedure.paper ";

  private final JdbcClient jdbc;

  PaperTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** To what a paper belongs: a draft, an application, or nothing yet. */
  record Place(Optional<UUID> draft, Optional<Long> application) {}

  void insert(Place place, Paper paper, byte @Nullable [] sealed, String giver) {
    jdbc.sql(
            """
            insert into procedure.paper (id, draft, application, field, version, name, size,
              media_type, digest, document, sealed, given_by, given_at)
            values (:id, :draft, :application, :field, :version, :name, :size, :mediaType, :digest,
              :document, :sealed, :giver, :now)
            """)
        .param("id", paper.id())
        .param("draft", place.draft().orElse(null), java.sql.Types.OTHER)
        .param("application", place.application().orElse(null), java.sql.Types.BIGINT)
        .param("field", paper.field())
        .param("version", paper.version())
        .param("name", paper.name())
        .param("size", paper.size())
        .param("mediaType", paper.mediaType())
        .param("digest", paper.digest())
        .param("document", paper.document().orElse(null), java.sql.Types.OTHER)
        .param("sealed", sealed, java.sql.Types.BINARY)
        .param("giver", giver)
        .param("now", paper.givenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Paper> ofDraft(UUID draft) {
    return list("where draft = ? and application is null order by field, version", draft);
  }

  List<Paper> ofApplication(long application) {
    return list("where application = ? order by given_at, field, version, name", application);
  }

  /** What somebody handed in for fields of that code, one of each, the newest first. */
  List<Paper> given(String giver, String field) {
    return list(
        """
        where id in (
          select distinct on (digest) id from procedure.paper
          where given_by = ? and field = ? and document is not null and application is not null
          order by digest, given_at desc)
        order by given_at desc limit 10
        """,
        giver,
        field);
  }

  private List<Paper> list(String where, Object... params) {
    return jdbc.sql(PLAIN + where).params(params).query(PaperTable::paper).list();
  }

  void delete(UUID draft, UUID id) {
    jdbc.sql("delete from procedure.paper where draft = ? and id = ? and application is null")
        .params(draft, id)
        .update();
  }

  Optional<byte[]> sealed(UUID id) {
    return jdbc.sql("select sealed from procedure.paper where id = ?")
        .param(id)
        .query(byte[].class)
        .optional();
  }

  /** When a result was issued. */
  Optional<java.time.Instant> issued(long application) {
    return jdbc.sql("select issued_at from procedure.result where application = ?")
        .param(application)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Holds others off who would make the same result. */
  void hold(long application) {
    jdbc.sql("select application from procedure.result where application = ? for update")
        .param(application)
        .query(Long.class)
        .optional();
  }

  private static Paper paper(ResultSet row, int number) throws SQLException {
    return new Paper(
        row.getObject("id", UUID.class),
        row.getString("field"),
        row.getInt("version"),
        row.getString("name"),
        row.getLong("size"),
        row.getString("media_type"),
        row.getString("digest"),
        Optional.ofNullable(row.getObject("document", UUID.class)),
        row.getObject("given_at", OffsetDateTime.class).toInstant());
  }
}
