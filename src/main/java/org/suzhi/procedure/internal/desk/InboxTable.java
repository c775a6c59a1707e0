package org.suzhi.procedure.internal.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Desk.Load;
import org.suzhi.procedure.Desk.PublicNotice;
import org.suzhi.procedure.Desk.Query;
import org.suzhi.procedure.Desk.Share;
import org.suzhi.procedure.Desk.Task;

/** Looks into applications by body, whatever they are about. */
@Component
class InboxTable {

  static final int PAGE = 50;

  private final JdbcClient jdbc;

  InboxTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One more than a page, so that it shows whether there are more. */
  List<Task> tasks(Query query, String actor, Instant now) {
    return jdbc.sql(
            """
            select number, version, service, title, applicant_name, stage, due_at, claimed_by,
              overdue or due_at <= :now as late, filed_at
            from procedure.application
            where %s and (:service = '' or service = :service)
              and (:words = '' or number = :words or applicant_name like :like)
            order by %s
            offset :from limit :most
            """
                .formatted(condition(query), order(query)))
        .param("body", query.body())
        .param("actor", actor)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("service", query.service())
        .param("words", query.words())
        .param("like", escaped(query.words()) + "%")
        .param("from", (query.page() - 1) * PAGE)
        .param("most", PAGE + 1)
        .query(InboxTable::task)
        .list();
  }

  /** Conditions of our own making, never words from outside. */
  private static String condition(Query query) {
    return switch (query.queue()) {
      case OPEN -> "office = :body and ended_at is null";
      case MINE -> "office = :body and ended_at is null and claimed_by = :actor";
      case FREE -> "office = :body and ended_at is null and claimed_by is null";
      case OVERDUE -> "office = :body and ended_at is null and due_at <= :now";
      case WAITING -> "decides = :body and office is null and ended_at is null";
      case ENDED -> "decides = :body and ended_at is not null";
    };
  }

  private static String order(Query query) {
    return switch (query.queue()) {
      case OPEN, MINE, FREE, OVERDUE, WAITING -> "due_at, id";
      case ENDED -> "ended_at desc";
    };
  }

  private static String escaped(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static Task task(ResultSet row, int number) throws SQLException {
    return new Task(
        new CaseNumber(row.getString("number")),
        row.getInt("version"),
        row.getString("service"),
        row.getString("title"),
        row.getString("applicant_name"),
        row.getString("stage"),
        moment(row, "due_at"),
        Optional.ofNullable(row.getString("claimed_by")),
        row.getBoolean("late"),
        moment(row, "filed_at").orElseThrow());
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  List<Load> load(String body, Instant now, Instant since) {
    return jdbc.sql(
            """
            with own as (
              select id, service, office, ended_at, filed_at, due_at from procedure.application
              where (office = :body or decides = :body)
                and (ended_at is null or ended_at >= :since))
            select own.service,
              count(*) filter (where ended_at is null and office = :body) as open,
              count(*) filter (where ended_at is null and due_at <= :now) as overdue,
              count(*) filter (where ended_at is null and office is null) as waiting,
              count(ended_at) as ended,
              coalesce(avg(extract(epoch from ended_at - filed_at) / 86400), 0) as days,
              coalesce(avg(rating.stars), 0) as stars
            from own left join procedure.rating rating on rating.application = own.id
            group by own.service order by overdue desc, open desc, own.service
            """)
        .param("body", body)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Load(
                    row.getString("service"),
                    row.getLong("open"),
                    row.getLong("overdue"),
                    row.getLong("waiting"),
                    row.getLong("ended"),
                    row.getDouble("days"),
                    row.getDouble("stars")))
        .list();
  }

  /** Who has taken how much; named as in the last step that they took. */
  List<Share> shares(String body, Instant now) {
    return jdbc.sql(
            """
            select coalesce((select actor_name from procedure.step s
                where s.actor = a.claimed_by order by s.at desc limit 1), a.claimed_by) as officer,
              count(*) as taken, count(*) filter (where due_at <= :now) as overdue
            from procedure.application a
            where office = :body and ended_at is null and claimed_by is not null
            group by a.claimed_by order by taken desc
            """)
        .param("body", body)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Share(row.getString("officer"), row.getLong("taken"), row.getLong("overdue")))
        .list();
  }

  void rate(
      long application,
      String service,
      Optional<String> body,
      int stars,
      String words,
      Instant now) {
    jdbc.sql(
            """
            insert into procedure.rating (application, service, body, stars, words, rated_at)
            values (:application, :service, :body, :stars, :words, :now)
            on conflict (application) do update
              set stars = excluded.stars, words = excluded.words, rated_at = excluded.rated_at
            """)
        .param("application", application)
        .param("service", service)
        .param("body", body.orElse(null))
        .param("stars", stars)
        .param("words", words)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<PublicNotice> notices() {
    return jdbc.sql(
            """
            select n.number, n.service, n.title, n.applicant_name, n.published_at, d.due_at
            from procedure.public_notice n
            join procedure.deadline d
              on d.application = n.application and d.code = 'notice' and d.state <> 'ended'
            order by n.published_at desc limit 200
            """)
        .query(
            (row, number) ->
                new PublicNotice(
                    new CaseNumber(row.getString("number")),
                    row.getString("service"),
                    row.getString("title"),
                    row.getString("applicant_name"),
                    moment(row, "published_at").orElseThrow(),
                    moment(row, "due_at")))
        .list();
  }
}
