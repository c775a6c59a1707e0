package org.suzhi.register.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.RegionCode;
import org.suzhi.register.Holder;
import org.suzhi.register.Right;
import org.suzhi.register.Share;
import org.suzhi.register.Status;

/** Entries as they stand today, and who holds them. */
@Component
class EntryTable {

  private final JdbcClient jdbc;

  EntryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes whoever asks with the same case wait until this transaction has ended. */
  void queue(String caseId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 4))").param(caseId).query(row -> {});
  }

  Optional<Timeline.Identity> find(String number) {
    return jdbc.sql("select id, number from register.entry where number = ?")
        .param(number)
        .query(EntryTable::identity)
        .optional();
  }

  /** The entry, which waits for this transaction before anybody else changes it. */
  Optional<Timeline.Identity> lock(String number) {
    return jdbc.sql("select id, number from register.entry where number = ? for update")
        .param(number)
        .query(EntryTable::identity)
        .optional();
  }

  Optional<Timeline.Identity> ofCase(String caseId) {
    return jdbc.sql("select id, number from register.entry where case_id = ?")
        .param(caseId)
        .query(EntryTable::identity)
        .optional();
  }

  /** A new entry; what it holds is stored with its first event. */
  Timeline.Identity insert(Right right, String sort, String caseId, Instant now) {
    return jdbc.sql(
            """
            insert into register.entry
              (kind, number, case_id, title, sort, region, registered_on, events, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, 0, ?)
            returning id, number
            """)
        .param(right.kind().code())
        .param(right.number())
        .param(caseId)
        .param(right.title())
        .param(sort)
        .param(right.region().code())
        .param(right.registeredOn())
        .param(now.atOffset(ZoneOffset.UTC))
        .query(EntryTable::identity)
        .single();
  }

  /** Keeps what the right's events add up to. */
  void store(Right right, String sort) {
    jdbc.sql(
            """
            update register.entry set
              title = ?, sort = ?, region = ?, registered_on = ?, valid_to = ?, ended_on = ?,
              ending = ?, events = ?
            where id = ?
            """)
        .param(right.title())
        .param(sort)
        .param(right.region().code())
        .param(right.registeredOn())
        .param(right.validTo().orElse(null))
        .param(right.endedOn().orElse(null))
        .param(ending(right.status()).orElse(null))
        .param(right.events())
        .param(right.id())
        .update();
    storeHolders(right);
  }

  private void storeHolders(Right right) {
    jdbc.sql("delete from register.holder where entry = ?").param(right.id()).update();
    for (int position = 0; position < right.holders().size(); position++) {
      store(right.id(), position, right.holders().get(position));
    }
  }

  private void store(long entry, int position, Holder holder) {
    jdbc.sql(
            """
            insert into register.holder
              (entry, position, name, nature, party, share_part, share_of, region)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(entry)
        .param(position)
        .param(holder.name())
        .param(holder.nature().name().toLowerCase(Locale.ROOT))
        .param(holder.party().orElse(null))
        .param(holder.share().map(Share::part).orElse(null))
        .param(holder.share().map(Share::of).orElse(null))
        .param(holder.region().map(RegionCode::code).orElse(null))
        .update();
  }

  private static Optional<String> ending(Status status) {
    return switch (status) {
      case IN_FORCE, EXPIRED -> Optional.empty();
      case CANCELLED, REVOKED, VOID -> Optional.of(status.code());
    };
  }

  static Timeline.Identity identity(ResultSet row, int number) throws SQLException {
    return new Timeline.Identity(row.getLong("id"), row.getString("number"));
  }
}
