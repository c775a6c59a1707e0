package org.suzhi.notice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.notice.NewNotice;
import org.suzhi.notice.Recipient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was sent to whom. */
@Component
class MessageTable {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MessageTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The number of a new message; empty where one of that key was sent before. */
  Optional<Long> insert(NewNotice notice, Instant now) {
    return jdbc.sql(
            """
            insert into notice.message (key, to_kind, to_id, words, args, path, sent_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (key) do nothing
            returning id
            """)
        .param(notice.key())
        .param(notice.to().kind().name().toLowerCase(Locale.ROOT))
        .param(notice.to().id())
        .param(notice.words())
        .param(json.writeValueAsString(notice.args()))
        .param(notice.path().orElse(null))
        .param(now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  Optional<Recipient> recipient(long message) {
    return jdbc.sql("select to_kind, to_id from notice.message where id = ?")
        .param(message)
        .query(
            (row, number) ->
                new Recipient(
                    Recipient.Kind.valueOf(row.getString("to_kind").toUpperCase(Locale.ROOT)),
                    row.getLong("to_id")))
        .optional();
  }

  Optional<Letter> letter(long copy) {
    return jdbc.sql(
            """
            select copy.id, copy.person, message.words, message.args, message.path
            from notice.copy copy join notice.message message on message.id = copy.message
            where copy.id = ?
            """)
        .param(copy)
        .query(this::read)
        .optional();
  }

  private Letter read(ResultSet row, int number) throws SQLException {
    return new Letter(
        row.getLong("id"),
        row.getLong("person"),
        row.getString("words"),
        args(row.getString("args"), json),
        Optional.ofNullable(row.getString("path")));
  }

  static List<NewNotice.Argument> args(String written, JsonMapper json) {
    return json.readValue(written, new TypeReference<>() {});
  }
}
