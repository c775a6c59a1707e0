package org.suzhi.register.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.register.Change;
import org.suzhi.register.Event;
import tools.jackson.databind.json.JsonMapper;

/** What happened to rights. Rows are added and never changed. */
@Component
class EventTable {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EventTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(long entry, Event event) {
    jdbc.sql(
            """
            insert into register.event
              (entry, position, change, body, legal_date, recorded_at, case_id, reason, actor)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            """)
        .param(entry)
        .param(event.position())
        .param(event.change().name())
        .param(json.writerFor(Change.class).writeValueAsString(event.change()))
        .param(event.legalDate())
        .param(event.recordedAt().atOffset(ZoneOffset.UTC))
        .param(event.caseId())
        .param(event.reason().orElse(null))
        .param(event.actor())
        .update();
  }

  /** The events of each of the entries. */
  Map<Long, List<Event>> of(Collection<Long> entries) {
    var found = new LinkedHashMap<Long, List<Event>>();
    jdbc.sql("select * from register.event where entry = any (?) order by entry, position")
        .param(entries.toArray(Long[]::new))
        .query(
            row -> {
              found.computeIfAbsent(row.getLong("entry"), _ -> new ArrayList<>()).add(event(row));
            });
    return found;
  }

  private Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getInt("position"),
        json.readValue(row.getString("body"), Change.class),
        row.getObject("legal_date", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("case_id"),
        Optional.ofNullable(row.getString("reason")),
        row.getString("actor"));
  }
}
