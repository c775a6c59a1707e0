package org.suzhi.notice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.notice.FailedMail;

/** Mails on their way. */
@Component
class MailTable {

  private static final int MOST_SHOWN = 200;

  private final JdbcClient jdbc;

  MailTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A mail whose turn it is. */
  record Due(long copy, int attempts) {}

  void insert(long copy, Instant now) {
    jdbc.sql(
            """
            insert into notice.mail (copy, state, next_at) values (?, 'waiting', ?)
            on conflict (copy) do nothing
            """)
        .params(copy, at(now))
        .update();
  }

  /** The next mail that is due, locked; other nodes skip it. */
  Optional<Due> claim(Instant now) {
    return jdbc.sql(
            """
            select copy, attempts from notice.mail where next_at <= ?
            order by next_at limit 1 for update skip locked
            """)
        .param(at(now))
        .query((row, number) -> new Due(row.getLong("copy"), row.getInt("attempts")))
        .optional();
  }

  void ended(long copy, String state, Instant now) {
    jdbc.sql(
            """
            update notice.mail
            set state = ?, attempts = attempts + 1, next_at = null, last_at = ?, error = ''
            where copy = ?
            """)
        .params(state, at(now), copy)
        .update();
  }

  void failed(long copy, String masked, String error, Instant now, Optional<Instant> next) {
    jdbc.sql(
            """
            update notice.mail
            set state = ?, attempts = attempts + 1, next_at = ?, last_at = ?, masked = ?, error = ?
            where copy = ?
            """)
        .param(next.isPresent() ? "trying-again" : "given-up")
        .param(next.map(MailTable::at).orElse(null))
        .param(at(now))
        .param(masked)
        .param(error)
        .param(copy)
        .update();
  }

  List<FailedMail> failed() {
    return jdbc.sql(
            """
            select * from notice.mail where state in ('trying-again', 'given-up')
            order by last_at desc, copy desc limit ?
            """)
        .param(MOST_SHOWN)
        .query(MailTable::failedMail)
        .list();
  }

  boolean revive(long copy, Instant now) {
    return jdbc.sql(
                """
                update notice.mail set state = 'waiting', attempts = 0, next_at = ?
                where copy = ? and state = 'given-up'
                """)
            .params(at(now), copy)
            .update()
        > 0;
  }

  private static FailedMail failedMail(ResultSet row, int number) throws SQLException {
    return new FailedMail(
        row.getLong("copy"),
        row.getLong("copy"),
        row.getString("masked"),
        row.getInt("attempts"),
        row.getString("error"),
        row.getObject("last_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("next_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
