package org.suzhi.procedure.internal.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.RegionCode;
import org.suzhi.procedure.Applicant;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Service;
import tools.jackson.databind.json.JsonMapper;

/** Applications as they stand. */
@Component
class CaseTable {

  /** An application with its limits, as every look-up needs it. */
  static final String CASE =
      """
      select a.*, parent.number as parent_number,
        (select coalesce(jsonb_agg(to_jsonb(d) order by d.code, d.round), '[]')
         from procedure.deadline d where d.application = a.id) as limits
      from procedure.application a left join procedure.application parent on parent.id = a.parent
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Editions editions;

  CaseTable(JdbcClient jdbc, JsonMapper json, Editions editions) {
    this.jdbc = jdbc;
    this.json = json;
    this.editions = editions;
  }

  Optional<Case> find(CaseNumber number) {
    return jdbc.sql(CASE + "where a.number = ?")
        .param(number.number())
        .query(this::found)
        .optional();
  }

  /** Holds it until the transaction ends. */
  Optional<Case> lock(CaseNumber number) {
    return jdbc.sql(CASE + "where a.number = ? for update of a")
        .param(number.number())
        .query(this::found)
        .optional();
  }

  /** Some whose time has run out, held until the transaction ends; others skip them. */
  List<Case> lockDue(Instant now, int most) {
    return jdbc.sql(
            CASE + "where a.next_due <= ? order by a.next_due limit ? for update of a skip locked")
        .params(now.atOffset(ZoneOffset.UTC), most)
        .query(this::found)
        .list();
  }

  /** Puts off what could not be dealt with, so that it does not hold up the others. */
  void putOff(long id, Instant until) {
    jdbc.sql("update procedure.application set next_due = ? where id = ?")
        .params(until.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /** Takes a task, if nobody else has. */
  boolean claim(long id, int version, String actor, Instant now) {
    return jdbc.sql(
                """
                update procedure.application set claimed_by = :actor, claimed_at = :now
                where id = :id and version = :version and ended_at is null
                  and (claimed_by is null or claimed_by = :actor)
                """)
            .param("actor", actor)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  void release(long id, String actor) {
    jdbc.sql(
            """
            update procedure.application set claimed_by = null, claimed_at = null
            where id = ? and claimed_by = ?
            """)
        .params(id, actor)
        .update();
  }

  Case found(ResultSet row, int number) throws SQLException {
    long edition = row.getLong("edition");
    long parent = row.getLong("parent");
    return new Case(
        application(row, editions.of(edition)),
        edition,
        row.getBytes("answers"),
        parent == 0 ? Optional.empty() : Optional.of(parent));
  }

  private Application application(ResultSet row, Service service) throws SQLException {
    return new Application(
        row.getLong("id"),
        new CaseNumber(row.getString("number")),
        row.getString("code"),
        service,
        Set.copyOf(texts(row, "switches")),
        row.getString("stage"),
        row.getInt("version"),
        Service.Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
        new RegionCode(row.getString("region")),
        row.getString("title"),
        new Applicant(
            actor(row.getString("applicant")), text(row, "party"), row.getString("applicant_name")),
        text(row, "parent_number").map(CaseNumber::new),
        text(row, "accepts"),
        text(row, "decides"),
        text(row, "office"),
        claim(row),
        new Application.Fees(money(row, "fee_fen"), money(row, "fee_paid_fen")),
        text(row, "outside_number"),
        row.getBoolean("overdue"),
        moment(row, "filed_at").orElseThrow(),
        end(row),
        LimitJson.read(json, row.getString("limits")));
  }

  static Actor actor(String code) {
    if (code.startsWith("person:")) {
      return new Actor.Person(code.substring("person:".length()));
    }
    return code.startsWith("system:")
        ? new Actor.System(code.substring("system:".length()))
        : new Actor.Anonymous();
  }

  private static Optional<Application.Claim> claim(ResultSet row) throws SQLException {
    var since = moment(row, "claimed_at");
    return text(row, "claimed_by")
        .map(actor -> new Application.Claim(actor, since.orElse(Instant.EPOCH)));
  }

  private static Optional<Application.End> end(ResultSet row) throws SQLException {
    var at = moment(row, "ended_at");
    return text(row, "outcome")
        .map(
            outcome ->
                new Application.End(Flow.Outcome.valueOf(outcome), at.orElse(Instant.EPOCH)));
  }

  private static Optional<Money> money(ResultSet row, String column) throws SQLException {
    long fen = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new Money(fen));
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    @Nullable String found = row.getString(column);
    return Optional.ofNullable(found);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(found).map(OffsetDateTime::toInstant);
  }
}
