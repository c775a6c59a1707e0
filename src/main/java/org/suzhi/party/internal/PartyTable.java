package org.suzhi.party.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.RegionCode;
import org.suzhi.party.Party;
import org.suzhi.party.PartyKind;

/** Rows of {@code party.party} without what is sealed. */
@Component
class PartyTable {

  private static final String COLUMNS =
      "id, kind, name, credit_code, region, representative, entered_at, verified_at, erased_at";

  private final JdbcClient jdbc;

  PartyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row to be; texts that are empty stay empty in the row. */
  record Fresh(
      PartyKind kind,
      String name,
      Optional<CreditCode> creditCode,
      Optional<RegionCode> region,
      String representative,
      String owner,
      String enteredBy,
      boolean verified) {}

  /** Adds a party; empty when the credit code or the owner has one. */
  Optional<Party> insert(Fresh fresh, Instant now) {
    return jdbc.sql(
            """
            insert into party.party
              (kind, name, credit_code, region, representative, owner, entered_at, entered_by,
               verified_at, verified_by)
            values (:kind, :name, nullif(:code, ''), nullif(:region, ''),
              nullif(:representative, ''), nullif(:owner, ''), :now, :by,
              case when :verified then cast(:now as timestamptz) end,
              case when :verified then :by end)
            on conflict do nothing
            returning %s
            """
                .formatted(COLUMNS))
        .param("kind", fresh.kind.code())
        .param("name", fresh.name)
        .param("code", fresh.creditCode.map(CreditCode::code).orElse(""))
        .param("region", fresh.region.map(RegionCode::code).orElse(""))
        .param("representative", fresh.representative)
        .param("owner", fresh.owner)
        .param("now", at(now))
        .param("by", fresh.enteredBy)
        .param("verified", fresh.verified)
        .query((row, _) -> party(row))
        .optional();
  }

  void update(PartyId id, String name, Optional<RegionCode> region) {
    jdbc.sql("update party.party set name = ?, region = nullif(?, '') where id = ?")
        .params(name, region.map(RegionCode::code).orElse(""), id.number())
        .update();
  }

  /** An officer saw the papers. */
  void verify(PartyId id, Instant now, String by) {
    jdbc.sql("update party.party set verified_at = ?, verified_by = ? where id = ?")
        .params(at(now), by, id.number())
        .update();
  }

  /** What was compared with papers has changed since. */
  void unverify(PartyId id) {
    jdbc.sql("update party.party set verified_at = null, verified_by = null where id = ?")
        .param(id.number())
        .update();
  }

  Optional<Party> find(PartyId id) {
    return jdbc.sql("select " + COLUMNS + " from party.party where id = ?")
        .param(id.number())
        .query((row, _) -> party(row))
        .optional();
  }

  Optional<Party> find(CreditCode code) {
    return jdbc.sql("select " + COLUMNS + " from party.party where credit_code = ?")
        .param(code.code())
        .query((row, _) -> party(row))
        .optional();
  }

  List<Party> findAll(Collection<PartyId> ids) {
    return jdbc.sql("select " + COLUMNS + " from party.party where id = any(?)")
        .param(ids.stream().map(PartyId::number).toArray(Long[]::new))
        .query((row, _) -> party(row))
        .list();
  }

  Optional<Party> ownedBy(String person) {
    return jdbc.sql("select " + COLUMNS + " from party.party where owner = ?")
        .param(person)
        .query((row, _) -> party(row))
        .optional();
  }

  /** The person's own party, then the others for which they may act that day. */
  List<Party> actedForBy(String person, LocalDate today) {
    return jdbc.sql(
            """
            select %s
            from party.party p
            left join (
              select party, min(id) as since
              from party.mandate
              where person = :person and ended_at is null
                and from_on <= :today and (to_on is null or to_on >= :today)
              group by party
            ) m on m.party = p.id
            where p.owner = :person or m.party is not null
            order by p.owner nulls last, m.since
            """
                .formatted(COLUMNS))
        .param("person", person)
        .param("today", today)
        .query((row, _) -> party(row))
        .list();
  }

  /** Who owns the party, where it is a person with an account. */
  Optional<String> ownerOf(PartyId id) {
    return jdbc.sql("select owner from party.party where id = ? and owner is not null")
        .param(id.number())
        .query(String.class)
        .optional();
  }

  List<Party> search(String words, int from, int most) {
    return jdbc.sql(
            """
            select %s
            from party.party
            where erased_at is null
              and (position(lower(:words) in lower(name)) > 0 or credit_code = upper(:words))
            order by id desc
            offset :from limit :most
            """
                .formatted(COLUMNS))
        .param("words", words)
        .param("from", from)
        .param("most", most)
        .query((row, _) -> party(row))
        .list();
  }

  void erase(PartyId id, Instant now) {
    jdbc.sql(
            """
            update party.party
            set name = '', owner = null, number = null, number_index = null, phone = null,
              mail = null, erased_at = ?
            where id = ?
            """)
        .params(at(now), id.number())
        .update();
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Party party(ResultSet row) throws SQLException {
    return new Party(
        new PartyId(row.getLong("id")),
        PartyKind.of(row.getString("kind")).orElseThrow(),
        row.getString("name"),
        Optional.ofNullable(row.getString("credit_code")).map(CreditCode::new),
        Optional.ofNullable(row.getString("region")).map(RegionCode::new),
        Optional.ofNullable(row.getString("representative")),
        moment(row, "entered_at").orElseThrow(),
        moment(row, "verified_at"),
        moment(row, "erased_at"));
  }
}
