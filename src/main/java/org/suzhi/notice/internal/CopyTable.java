package org.suzhi.notice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.notice.Notice;
import tools.jackson.databind.json.JsonMapper;

/** Each person's copies of messages. */
@Component
class CopyTable {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CopyTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A copy, also one that is there already. */
  long insert(long message, long person) {
    return jdbc.sql(
            """
            insert into notice.copy (message, person) values (?, ?)
            on conflict (message, person) do update set person = excluded.person
            returning id
            """)
        .params(message, person)
        .query(Long.class)
        .single();
  }

  long count(long person) {
    return jdbc.sql("select count(*) from notice.copy where person = ?")
        .param(person)
        .query(Long.class)
        .single();
  }

  long unread(long person) {
    return jdbc.sql("select count(*) from notice.copy where person = ? and read_at is null")
        .param(person)
        .query(Long.class)
        .single();
  }

  List<Notice> page(long person, boolean unreadOnly, long skipped, int size) {
    return jdbc.sql(
            """
            select copy.id, copy.person, copy.read_at, message.words, message.args, message.path,
              message.sent_at, mail.state
            from notice.copy copy
            join notice.message message on message.id = copy.message
            left join notice.mail mail on mail.copy = copy.id
            where copy.person = ? and (not ? or copy.read_at is null)
            order by copy.id desc limit ? offset ?
            """)
        .params(person, unreadOnly, size, skipped)
        .query(this::notice)
        .list();
  }

  boolean read(long person, long copy, Instant now) {
    return jdbc.sql(
                """
                update notice.copy set read_at = coalesce(read_at, ?) where person = ? and id = ?
                """)
            .params(at(now), person, copy)
            .update()
        > 0;
  }

  void readAll(long person, Instant now) {
    jdbc.sql("update notice.copy set read_at = ? where person = ? and read_at is null")
        .params(at(now), person)
        .update();
  }

  private Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getLong("person"),
        row.getString("words"),
        MessageTable.args(row.getString("args"), json),
        Optional.ofNullable(row.getString("path")),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("state"))
            .filter(state -> !state.equals("not-wanted"))
            .map(state -> state.toUpperCase(Locale.ROOT).replace('-', '_'))
            .map(Notice.MailState::valueOf));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
