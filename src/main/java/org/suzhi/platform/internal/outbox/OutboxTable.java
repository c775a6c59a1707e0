package org.suzhi.platform.internal.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Outbox.DeadLetter;
import org.suzhi.platform.OutboxSubscriber.Event;
import tools.jackson.databind.json.JsonMapper;

/** Rows of events on their way. */
@Component
class OutboxTable {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  OutboxTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** An event on its way to one subscriber. */
  record Waiting(long id, String subscriber, int attempts, Event event) {}

  void insert(
      UUID event, List<String> subscribers, String topic, String key, Object payload, Instant now) {
    jdbc.sql(
            """
            insert into platform.outbox (event, subscriber, topic, key, payload, published_at, next_at)
            select :event, subscriber, :topic, :key, :payload::jsonb, :now, :now
            from unnest(:subscribers::text[]) as subscriber
            """)
        .param("event", event)
        .param("topic", topic)
        .param("key", key)
        .param("payload", json.writeValueAsString(payload))
        .param("now", at(now))
        .param("subscribers", subscribers.toArray(String[]::new))
        .update();
  }

  /** What is due for these subscribers and first of its key, locked; others skip it. */
  List<Waiting> claim(List<String> subscribers, int most, Instant now) {
    return jdbc.sql(
            """
            select * from platform.outbox waiting
            where dead_at is null and next_at <= :now and subscriber = any(:subscribers)
              and not exists (
                select from platform.outbox before
                where before.subscriber = waiting.subscriber and before.topic = waiting.topic
                  and before.key = waiting.key and before.id < waiting.id and before.dead_at is null)
            order by id limit :most
            for update skip locked
            """)
        .param("now", at(now))
        .param("subscribers", subscribers.toArray(String[]::new))
        .param("most", most)
        .query(this::waiting)
        .list();
  }

  void delete(long id) {
    jdbc.sql("delete from platform.outbox where id = ?").param(id).update();
  }

  void putBack(long id, String error, Instant next) {
    jdbc.sql(
            """
            update platform.outbox set attempts = attempts + 1, error = ?, next_at = ? where id = ?
            """)
        .params(error, at(next), id)
        .update();
  }

  void giveUp(long id, String error, Instant now) {
    jdbc.sql(
            """
            update platform.outbox set attempts = attempts + 1, error = ?, dead_at = ? where id = ?
            """)
        .params(error, at(now), id)
        .update();
  }

  void revive(long id, Instant now) {
    jdbc.sql(
            """
            update platform.outbox set attempts = 0, dead_at = null, next_at = ?
            where id = ? and dead_at is not null
            """)
        .params(at(now), id)
        .update();
  }

  List<DeadLetter> dead() {
    return jdbc.sql("select * from platform.outbox where dead_at is not null order by id")
        .query(OutboxTable::deadLetter)
        .list();
  }

  long count(boolean dead) {
    return jdbc.sql("select count(*) from platform.outbox where (dead_at is not null) = ?")
        .param(dead)
        .query(Long.class)
        .single();
  }

  private Waiting waiting(ResultSet row, int number) throws SQLException {
    var event =
        new Event(
            row.getObject("event", UUID.class),
            row.getString("topic"),
            row.getString("key"),
            json.readTree(row.getString("payload")),
            instant(row));
    return new Waiting(
        row.getLong("id"), row.getString("subscriber"), row.getInt("attempts"), event);
  }

  private static DeadLetter deadLetter(ResultSet row, int number) throws SQLException {
    return new DeadLetter(
        row.getLong("id"),
        row.getObject("event", UUID.class),
        row.getString("subscriber"),
        row.getString("topic"),
        row.getString("key"),
        instant(row),
        row.getInt("attempts"),
        row.getString("error"));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("published_at", OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
