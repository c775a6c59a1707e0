package org.suzhi.identity.internal;

import static org.suzhi.identity.internal.AccountTable.at;
import static org.suzhi.identity.internal.AccountTable.moment;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code identity.attempts}: a count that starts anew when its time is over. */
@Component
class AttemptsTable {

  private final JdbcClient jdbc;

  AttemptsTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many there were since {@code since}, this one included. */
  record Count(int count, Instant since) {}

  /** Counts one more and tells how many there were. Outside of transactions, so that it stays. */
  Count count(byte[] key, Instant now, Duration window) {
    return jdbc.sql(
            """
            insert into identity.attempts as a (key, since, count)
            values (:key, :now, 1)
            on conflict (key) do update set
              count = case when a.since <= :start then 1 else least(a.count, 1000000) + 1 end,
              since = case when a.since <= :start then excluded.since else a.since end
            returning count, since
            """)
        .param("key", key)
        .param("now", at(now))
        .param("start", at(now.minus(window)))
        .query((row, _) -> new Count(row.getInt("count"), moment(row, "since")))
        .single();
  }

  void forget(byte[] key) {
    jdbc.sql("delete from identity.attempts where key = ?").param(key).update();
  }

  /** Takes one back that turned out well. */
  void takeBack(byte[] key) {
    jdbc.sql("update identity.attempts set count = count - 1 where key = ? and count > 0")
        .param(key)
        .update();
  }

  void deleteBefore(Instant moment) {
    jdbc.sql("delete from identity.attempts where since <= ?").param(at(moment)).update();
  }
}
