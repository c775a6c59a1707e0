package org.suzhi.register.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.register.Hold;
import org.suzhi.register.Purpose;

/** Who keeps which right to themselves. */
@Component
class HoldTable {

  private final JdbcClient jdbc;

  HoldTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Hold> of(Timeline.Identity entry) {
    return jdbc.sql(
            "select * from register.hold where entry = ? and released_at is null order by id")
        .param(entry.id())
        .query((row, number) -> hold(row, entry))
        .list();
  }

  void insert(Timeline.Identity entry, Hold hold) {
    jdbc.sql(
            """
            insert into register.hold (entry, lane, purpose, case_id, since, actor)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(entry.id())
        .param(hold.purpose().lane())
        .param(hold.purpose().code())
        .param(hold.caseId())
        .param(at(hold.since()))
        .param(hold.actor())
        .update();
  }

  int release(Timeline.Identity entry, String caseId, String actor, Instant now) {
    return jdbc.sql(
            """
            update register.hold set released_at = ?, released_by = ?
            where entry = ? and case_id = ? and released_at is null
            """)
        .params(at(now), actor, entry.id(), caseId)
        .update();
  }

  private static Hold hold(ResultSet row, Timeline.Identity entry) throws SQLException {
    return new Hold(
        entry.number(),
        Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT).replace('-', '_')),
        row.getString("case_id"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getString("actor"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
