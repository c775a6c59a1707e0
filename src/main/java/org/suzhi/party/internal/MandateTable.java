package org.suzhi.party.internal;

import static org.suzhi.party.internal.PartyTable.at;
import static org.suzhi.party.internal.PartyTable.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.party.Mandate;

/** Rows of {@code party.mandate}; none is ever deleted. */
@Component
class MandateTable {

  private static final String COLUMNS =
      "id, party, person, kind, reason, asked_at, from_on, to_on, refused, ended_at";

  private static final String IN_FORCE =
      "ended_at is null and from_on <= :today and (to_on is null or to_on >= :today)";

  private static final String PERSON = "person:";

  private final JdbcClient jdbc;

  MandateTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(PartyId party, Actor.Person person, Mandate.Kind kind, String reason, Instant now) {
    return jdbc.sql(
            """
            insert into party.mandate (party, person, kind, reason, asked_at)
            values (?, ?, ?, ?, ?)
            returning id
            """)
        .params(party.number(), person.code(), kind.name(), reason, at(now))
        .query(Long.class)
        .single();
  }

  /** Keeps whoever decides on the mandates of a party from deciding two at a time. */
  void lock(PartyId party) {
    jdbc.sql("select id from party.party where id = ? for update")
        .param(party.number())
        .query(Long.class)
        .single();
  }

  Optional<Mandate> find(long id, LocalDate today) {
    return jdbc.sql("select " + COLUMNS + " from party.mandate where id = ?")
        .param(id)
        .query((row, _) -> mandate(row, today))
        .optional();
  }

  List<Mandate> of(Actor.Person person, LocalDate today) {
    return jdbc.sql("select " + COLUMNS + " from party.mandate where person = ? order by id desc")
        .param(person.code())
        .query((row, _) -> mandate(row, today))
        .list();
  }

  List<Mandate> of(PartyId party, LocalDate today) {
    return jdbc.sql("select " + COLUMNS + " from party.mandate where party = ? order by id desc")
        .param(party.number())
        .query((row, _) -> mandate(row, today))
        .list();
  }

  List<Actor.Person> actorsFor(PartyId party, LocalDate today) {
    return jdbc.sql(
            """
            select distinct person from party.mandate
            where party = :party and %s
            """
                .formatted(IN_FORCE))
        .param("party", party.number())
        .param("today", today)
        .query((row, _) -> person(row.getString("person")))
        .list();
  }

  /** Claims to represent that nobody has decided, the oldest first. */
  List<Mandate> openClaims(int most, LocalDate today) {
    return jdbc.sql(
            """
            select %s from party.mandate
            where decided_at is null and ended_at is null and kind = 'REPRESENTATIVE'
            order by asked_at
            limit ?
            """
                .formatted(COLUMNS))
        .param(most)
        .query((row, _) -> mandate(row, today))
        .list();
  }

  void approve(long id, LocalDate from, Optional<LocalDate> to, Instant now, String by) {
    jdbc.sql(
            """
            update party.mandate
            set from_on = ?, to_on = ?, decided_at = ?, decided_by = ?
            where id = ?
            """)
        .param(1, from)
        .param(2, to.orElse(null))
        .param(3, at(now))
        .param(4, by)
        .param(5, id)
        .update();
  }

  void refuse(long id, Instant now, String by) {
    jdbc.sql(
            """
            update party.mandate set refused = true, decided_at = ?, decided_by = ? where id = ?
            """)
        .params(at(now), by, id)
        .update();
  }

  void end(long id, Instant now, String by) {
    jdbc.sql("update party.mandate set ended_at = ?, ended_by = ? where id = ?")
        .params(at(now), by, id)
        .update();
  }

  void endAll(Actor.Person person, Instant now, String by) {
    jdbc.sql(
            """
            update party.mandate set ended_at = ?, ended_by = ?, reason = ''
            where person = ? and ended_at is null
            """)
        .params(at(now), by, person.code())
        .update();
  }

  static Actor.Person person(String code) {
    return new Actor.Person(code.substring(PERSON.length()));
  }

  private static Mandate mandate(ResultSet row, LocalDate today) throws SQLException {
    var from = Optional.ofNullable(row.getObject("from_on", LocalDate.class));
    var to = Optional.ofNullable(row.getObject("to_on", LocalDate.class));
    return new Mandate(
        row.getLong("id"),
        new PartyId(row.getLong("party")),
        person(row.getString("person")),
        Mandate.Kind.valueOf(row.getString("kind")),
        state(row, from.isPresent(), to.filter(today::isAfter).isPresent()),
        row.getString("reason"),
        moment(row, "asked_at").orElseThrow(),
        from,
        to);
  }

  private static Mandate.State state(ResultSet row, boolean approved, boolean over)
      throws SQLException {
    if (row.getBoolean("refused")) {
      return Mandate.State.REFUSED;
    }
    if (moment(row, "ended_at").isPresent()) {
      return Mandate.State.ENDED;
    }
    if (over) {
      return Mandate.State.EXPIRED;
    }
    return approved ? Mandate.State.IN_FORCE : Mandate.State.ASKED;
  }
}
