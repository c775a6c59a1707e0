package org.suzhi.identity.internal;

import static org.suzhi.identity.internal.AccountTable.at;
import static org.suzhi.identity.internal.AccountTable.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Session;
import org.suzhi.kernel.PartyId;

/** Rows of {@code identity.session}; a session that ends is deleted. */
@Component
class SessionTable {

  private static final String COLUMNS =
      "id, account, opened_at, last_seen, ends_at, how, address, agent, party";

  private final JdbcClient jdbc;

  SessionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A session, the number of its account, and for whom its owner said they act. */
  record Kept(Session session, long account, Optional<PartyId> party) {}

  void insert(byte[] digest, Kept kept) {
    var session = kept.session;
    jdbc.sql(
            """
            insert into identity.session
              (digest, account, opened_at, last_seen, ends_at, how, address, agent)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            digest,
            kept.account,
            at(session.openedAt()),
            at(session.lastSeen()),
            at(session.endsAt()),
            session.how(),
            session.address(),
            session.agent())
        .update();
  }

  Optional<Kept> find(byte[] digest, Instant now, Instant idleSince) {
    return jdbc.sql(
            """
            select %s
            from identity.session
            where digest = ? and ends_at > ? and last_seen > ?
            """
                .formatted(COLUMNS))
        .params(digest, at(now), at(idleSince))
        .query((row, _) -> kept(row))
        .optional();
  }

  void seen(long id, Instant now) {
    jdbc.sql("update identity.session set last_seen = ? where id = ? and last_seen < ?")
        .params(at(now), id, at(now))
        .update();
  }

  void choose(long id, PartyId party) {
    jdbc.sql("update identity.session set party = ? where id = ?")
        .params(party.number(), id)
        .update();
  }

  List<Session> of(long account, Instant now, Instant idleSince) {
    return jdbc.sql(
            """
            select %s
            from identity.session
            where account = ? and ends_at > ? and last_seen > ?
            order by last_seen desc, id desc
            """
                .formatted(COLUMNS))
        .params(account, at(now), at(idleSince))
        .query((row, _) -> kept(row).session)
        .list();
  }

  boolean delete(long account, long session) {
    return jdbc.sql("delete from identity.session where account = ? and id = ?")
            .params(account, session)
            .update()
        > 0;
  }

  /** Ends every session of the account but {@code kept}; zero keeps none. */
  void deleteOthers(long account, long kept) {
    jdbc.sql("delete from identity.session where account = ? and id <> ?")
        .params(account, kept)
        .update();
  }

  void deleteEnded(Instant now, Instant idleSince) {
    jdbc.sql("delete from identity.session where ends_at <= ? or last_seen <= ?")
        .params(at(now), at(idleSince))
        .update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var session =
        new Session(
            row.getLong("id"),
            moment(row, "opened_at"),
            moment(row, "last_seen"),
            moment(row, "ends_at"),
            row.getString("how"),
            row.getString("address"),
            row.getString("agent"));
    return new Kept(
        session,
        row.getLong("account"),
        Optional.ofNullable((Long) row.getObject("party")).map(PartyId::new));
  }
}
