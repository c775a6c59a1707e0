package org.suzhi.identity.internal;

import static org.suzhi.identity.internal.AccountTable.at;
import static org.suzhi.identity.internal.AccountTable.moment;
import static org.suzhi.identity.internal.AccountTable.perhaps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Passkey;

/** Rows of {@code identity.passkey} and {@code identity.challenge}. */
@Component
class PasskeyTable {

  private final JdbcClient jdbc;

  PasskeyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is needed to check a signature. */
  record Kept(long id, long account, byte[] data, long counter) {}

  void ask(byte[] challenge, Optional<Long> account, Instant endsAt) {
    jdbc.sql("insert into identity.challenge (challenge, account, ends_at) values (?, ?, ?)")
        .param(1, challenge)
        .param(2, account.orElse(null))
        .param(3, at(endsAt))
        .update();
  }

  /** Whether that was asked of that account, or of a stranger; nothing is answered twice. */
  boolean take(byte[] challenge, Optional<Long> account, Instant now) {
    return jdbc.sql(
                """
                delete from identity.challenge
                where challenge = ? and coalesce(account, 0) = ? and ends_at > ?
                """)
            .params(challenge, account.orElse(0L), at(now))
            .update()
        == 1;
  }

  void deleteEnded(Instant now) {
    jdbc.sql("delete from identity.challenge where ends_at <= ?").param(at(now)).update();
  }

  /** Adds a passkey; false when the credential is there already. */
  boolean insert(
      long account, byte[] credential, byte[] data, long counter, String name, Instant now) {
    return jdbc.sql(
                """
                insert into identity.passkey (account, credential, data, counter, name, added_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(account, credential, data, counter, name, at(now))
            .update()
        == 1;
  }

  Optional<Kept> find(byte[] credential) {
    return jdbc.sql("select id, account, data, counter from identity.passkey where credential = ?")
        .param(credential)
        .query(
            (row, _) ->
                new Kept(
                    row.getLong("id"),
                    row.getLong("account"),
                    row.getBytes("data"),
                    row.getLong("counter")))
        .optional();
  }

  List<byte[]> credentials(long account) {
    return jdbc.sql("select credential from identity.passkey where account = ?")
        .param(account)
        .query((row, _) -> row.getBytes("credential"))
        .list();
  }

  void used(long id, long counter, Instant now) {
    jdbc.sql("update identity.passkey set counter = ?, last_used = ? where id = ?")
        .params(counter, at(now), id)
        .update();
  }

  List<Passkey> of(long account) {
    return jdbc.sql(
            """
            select id, name, added_at, last_used
            from identity.passkey
            where account = ?
            order by id desc
            """)
        .param(account)
        .query(
            (row, _) ->
                new Passkey(
                    row.getLong("id"),
                    row.getString("name"),
                    moment(row, "added_at"),
                    perhaps(row, "last_used")))
        .list();
  }

  boolean delete(long account, long id) {
    return jdbc.sql("delete from identity.passkey where account = ? and id = ?")
            .params(account, id)
            .update()
        == 1;
  }

  void deleteAll(long account) {
    jdbc.sql("delete from identity.passkey where account = ?").param(account).update();
  }
}
