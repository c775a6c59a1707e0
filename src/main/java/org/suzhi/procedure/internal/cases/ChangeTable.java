package org.suzhi.procedure.internal.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Money;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.RunningLimit;
import org.suzhi.procedure.Step;
import org.suzhi.procedure.internal.reading.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what an action makes of an application: row, steps and limits in one statement, because a
 * province files many and each statement is a way to the database and back.
 */
@Component
class ChangeTable {

  /** A new row with the papers of its draft. */
  private static final String INSERT =
      """
      with kept as (
        insert into procedure.application
        values (:id, :number, :code, :edition, :service, :switches, :stage, :version,
          :channel, :region, :title, :applicant, :party, :applicantName, :filedBy, :key,
          :matter, :parent, :accepts, :decides, :office, null, null, :nextDue, :dueAt,
          :answers, :fee, :paid, :outside, :overdue, :now, :now, :endedAt, :outcome)
        on conflict do nothing
        returning id),
      papered as (
        update procedure.paper set application = :id
        where draft = :draft and exists (select from kept)),
      drafted as (
        update procedure.draft set filed = :number
        where id = :draft and exists (select from kept)),
      """;

  /** Steps and limits, written when the row was. */
  private static final String FURTHER =
      """
      stepped as (
        insert into procedure.step
        select :id, s.no, s.at, s.actor, s.actor_name, s.capacity, s.body, s.stage, s.action,
          s.to_stage, s.reasons, s.words, s.detail, s.before
        from jsonb_to_recordset(:steps::jsonb) as s(
          no integer, at timestamptz, actor text, actor_name text, capacity text, body text,
          stage text, action text, to_stage text, reasons text[], words bytea, detail jsonb,
          before bytea)
        where exists (select from kept)),
      limited as (
        insert into procedure.deadline
        select :id, d.code, d.round, d.length, d.started_at, d.suspensions, d.state, d.due_at,
          d.handled, case when d.state = 'ended' then :now end
        from jsonb_to_recordset(:limits::jsonb) as d(
          code text, round integer, length text, started_at timestamptz, suspensions jsonb,
          state text, due_at timestamptz, handled boolean)
        where exists (select from kept)
        on conflict (application, code, round) do update set
          suspensions = excluded.suspensions, state = excluded.state, due_at = excluded.due_at,
          handled = excluded.handled, ended_at = excluded.ended_at)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Sealed sealed;

  ChangeTable(JdbcClient jdbc, JsonMapper json, Sealed sealed) {
    this.jdbc = jdbc;
    this.json = json;
    this.sealed = sealed;
  }

  /** A new number, and what was filed before that may be the same. */
  record Serial(long serial, Optional<CaseNumber> before, Optional<CaseNumber> same) {}

  Serial serial(String by, String key, @Nullable String matter) {
    return jdbc.sql(
            """
            select nextval('procedure.serial') as serial,
              (select number from procedure.application where filed_by = :by and key = :key) as before,
              (select number from procedure.application where matter = :matter and ended_at is null) as same
            """)
        .param("by", by)
        .param("key", key)
        .param("matter", matter)
        .query(
            (row, number) ->
                new Serial(
                    row.getLong("serial"),
                    CaseTable.text(row, "before").map(CaseNumber::new),
                    CaseTable.text(row, "same").map(CaseNumber::new)))
        .single();
  }

  /**
   * Writes a new application with its first steps.
   *
   * @return whether it is new; if not, the same filing or matter came at the same moment
   */
  boolean insert(
      Change change, Filing filing, long edition, @Nullable String matter, Optional<Long> parent) {
    var after = change.after();
    var insert =
        jdbc.sql(INSERT + FURTHER + "select count(*) from kept")
            .param("code", after.code())
            .param("edition", edition)
            .param("service", after.service().code())
            .param("switches", after.on().toArray(String[]::new))
            .param("channel", Words.written(after.channel()))
            .param("region", after.region().code())
            .param("title", after.title())
            .param("applicant", after.applicant().actor().code())
            .param("party", after.applicant().party().orElse(null))
            .param("applicantName", after.applicant().name())
            .param("filedBy", filing.by().code())
            .param("key", filing.key())
            .param("matter", matter)
            .param("parent", parent.orElse(null))
            .param("number", after.number().number())
            .param("draft", filing.draft().orElse(null), java.sql.Types.OTHER)
            .param("answers", change.answers().orElseThrow());
    return moved(insert, change).query(Long.class).single() == 1;
  }

  /** Writes what became of an application that is held; false when it is not as it was. */
  boolean update(Change change, List<UUID> papers) {
    var update =
        jdbc.sql(
                """
                with kept as (
                  update procedure.application set stage = :stage, version = :version,
                    accepts = :accepts, decides = :decides, office = :office, claimed_by = :claimedBy,
                    claimed_at = :claimedAt, next_due = :nextDue, due_at = :dueAt,
                    answers = coalesce(:answers, answers), fee_fen = :fee, fee_paid_fen = :paid,
                    outside_number = :outside, overdue = :overdue, moved_at = :now,
                    ended_at = :endedAt, outcome = :outcome
                  where id = :id and version = :was
                  returning id),
                papered as (
                  update procedure.paper set application = :id
                  where id = any(:papers) and application is null and exists (select from kept)),
                """
                    + FURTHER
                    + "select count(*) from kept")
            .param("was", change.versionBefore())
            .param("answers", change.answers().orElse(null), java.sql.Types.BINARY)
            .param("claimedBy", change.after().claim().map(Application.Claim::actor).orElse(null))
            .param("claimedAt", at(change.after().claim().map(Application.Claim::since)))
            .param("papers", papers.toArray(UUID[]::new));
    return moved(update, change).query(Long.class).single() == 1;
  }

  /** What both have. */
  private StatementSpec moved(StatementSpec statement, Change change) {
    var after = change.after();
    return statement
        .param("id", after.id())
        .param("stage", after.stage())
        .param("version", after.version())
        .param("accepts", after.accepts().orElse(null))
        .param("decides", after.decides().orElse(null))
        .param("office", after.office().orElse(null))
        .param("nextDue", at(change.position().nextDue()))
        .param("dueAt", at(change.position().due()))
        .param("fee", after.fees().due().map(Money::fen).orElse(null), java.sql.Types.BIGINT)
        .param("paid", after.fees().paid().map(Money::fen).orElse(null), java.sql.Types.BIGINT)
        .param("outside", after.outsideNumber().orElse(null))
        .param("overdue", after.overdue())
        .param("now", change.at().atOffset(ZoneOffset.UTC))
        .param("endedAt", at(after.end().map(Application.End::at)))
        .param("outcome", after.end().map(end -> end.outcome().name()).orElse(null))
        .param("steps", steps(change))
        .param("limits", limits(change.limits()));
  }

  private String steps(Change change) {
    var rows =
        change.steps().stream()
            .map(step -> StepJson.of(change.after().id(), step, before(change, step), sealed))
            .toList();
    return json.writeValueAsString(rows);
  }

  /** The answers as they were stand with the first step. */
  private static Optional<byte[]> before(Change change, Step step) {
    return step.equals(change.steps().getFirst()) ? change.before() : Optional.empty();
  }

  private String limits(List<RunningLimit> limits) {
    return json.writeValueAsString(limits.stream().map(LimitJson::of).toList());
  }

  private static @Nullable OffsetDateTime at(Optional<Instant> moment) {
    return moment.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
  }
}
