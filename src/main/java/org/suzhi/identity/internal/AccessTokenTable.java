package org.suzhi.identity.internal;

import static org.suzhi.identity.internal.AccountTable.at;
import static org.suzhi.identity.internal.AccountTable.moment;
import static org.suzhi.identity.internal.AccountTable.perhaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.identity.AccessToken;
import org.suzhi.kernel.PartyId;

/** Rows of {@code identity.access_token}; a token that ends is deleted. */
@Component
class AccessTokenTable {

  private static final String COLUMNS = "id, account, name, party, created_at, ends_at, last_used";

  private final JdbcClient jdbc;

  AccessTokenTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A token and the number of its account. */
  record Kept(AccessToken token, long account) {}

  void insert(byte[] digest, Kept kept) {
    jdbc.sql(
            """
            insert into identity.access_token (digest, account, name, party, created_at, ends_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(1, digest)
        .param(2, kept.account)
        .param(3, kept.token.name())
        .param(4, kept.token.party().map(PartyId::number).orElse(null))
        .param(5, at(kept.token.createdAt()))
        .param(6, at(kept.token.endsAt()))
        .update();
  }

  Optional<Kept> find(byte[] digest, Instant now) {
    return jdbc.sql(
            "select " + COLUMNS + " from identity.access_token where digest = ? and ends_at > ?")
        .params(digest, at(now))
        .query((row, _) -> kept(row))
        .optional();
  }

  /** Written down once a minute at most. */
  void used(long id, Instant now, Instant minuteAgo) {
    jdbc.sql(
            """
            update identity.access_token
            set last_used = ?
            where id = ? and (last_used is null or last_used < ?)
            """)
        .params(at(now), id, at(minuteAgo))
        .update();
  }

  List<AccessToken> of(long account, Instant now) {
    return jdbc.sql(
            """
            select %s
            from identity.access_token
            where account = ? and ends_at > ?
            order by id desc
            """
                .formatted(COLUMNS))
        .params(account, at(now))
        .query((row, _) -> kept(row).token)
        .list();
  }

  boolean delete(long account, long id) {
    return jdbc.sql("delete from identity.access_token where account = ? and id = ?")
            .params(account, id)
            .update()
        == 1;
  }

  void deleteAll(long account) {
    jdbc.sql("delete from identity.access_token where account = ?").param(account).update();
  }

  void deleteEnded(Instant now) {
    jdbc.sql("delete from identity.access_token where ends_at <= ?").param(at(now)).update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var token =
        new AccessToken(
            row.getLong("id"),
            row.getString("name"),
            Optional.ofNullable((Long) row.getObject("party")).map(PartyId::new),
            moment(row, "created_at"),
            moment(row, "ends_at"),
            perhaps(row, "last_used"));
    return new Kept(token, row.getLong("account"));
  }
}
