package org.suzhi.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Account;

/** Rows of {@code identity.account}. */
@Component
class AccountTable {

  private static final String COLUMNS =
      """
      id, name, sign_in_name, password, one_time, language, demo, consent, created_at, blocked_at,
      erased_at""";

  private final JdbcClient jdbc;

  AccountTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account with what never leaves this package. */
  record Kept(Account account, Optional<String> password, Optional<String> consent) {}

  /** A row to be. */
  record Fresh(
      String name,
      String signInName,
      String password,
      boolean oneTime,
      boolean demo,
      String consent) {}

  /** Adds an account; empty when the sign-in name is taken. */
  Optional<Account> insert(Fresh fresh, Instant now) {
    return jdbc.sql(
            """
            insert into identity.account
              (name, sign_in_name, password, password_since, one_time, demo, consent, created_at)
            values (:name, :signIn, nullif(:password, ''), :now, :oneTime, :demo, nullif(:consent, ''), :now)
            on conflict (sign_in_name) do nothing
            returning %s
            """
                .formatted(COLUMNS))
        .param("name", fresh.name)
        .param("signIn", fresh.signInName)
        .param("password", fresh.password)
        .param("oneTime", fresh.oneTime)
        .param("demo", fresh.demo)
        .param("consent", fresh.consent)
        .param("now", at(now))
        .query((row, _) -> kept(row).account)
        .optional();
  }

  Optional<Kept> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from identity.account where id = ?")
        .param(id)
        .query((row, _) -> kept(row))
        .optional();
  }

  Optional<Kept> named(String signInName) {
    return jdbc.sql("select " + COLUMNS + " from identity.account where sign_in_name = ?")
        .param(signInName)
        .query((row, _) -> kept(row))
        .optional();
  }

  List<Account> list(String words, int from, int most) {
    return jdbc.sql(
            """
            select %s
            from identity.account
            where erased_at is null
              and (position(lower(:words) in lower(name)) > 0
                or position(lower(:words) in sign_in_name) > 0)
            order by id desc
            offset :from limit :most
            """
                .formatted(COLUMNS))
        .param("words", words)
        .param("from", from)
        .param("most", most)
        .query((row, _) -> kept(row).account)
        .list();
  }

  List<Account> demos() {
    return jdbc.sql("select " + COLUMNS + " from identity.account where demo and erased_at is null")
        .query((row, _) -> kept(row).account)
        .list();
  }

  /** Takes the row's lock until the transaction ends, so that changes follow one another. */
  Optional<Kept> lock(long id) {
    return jdbc.sql("select " + COLUMNS + " from identity.account where id = ? for update")
        .param(id)
        .query((row, _) -> kept(row))
        .optional();
  }

  /** Keeps whoever decides whether there is an administrator from deciding twice at a time. */
  void lockAdministration() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.administration'))")
        .query((_, _) -> true)
        .single();
  }

  void setPassword(long id, String hash, boolean oneTime, Instant now) {
    jdbc.sql(
            """
            update identity.account
            set password = ?, one_time = ?, password_since = ?
            where id = ? and erased_at is null
            """)
        .params(hash, oneTime, at(now), id)
        .update();
  }

  void setLanguage(long id, Locale language) {
    jdbc.sql("update identity.account set language = ? where id = ? and erased_at is null")
        .params(language.getLanguage(), id)
        .update();
  }

  void block(long id, @Nullable Instant since, @Nullable String by) {
    jdbc.sql("update identity.account set blocked_at = ?, blocked_by = ? where id = ?")
        .param(1, since == null ? null : at(since))
        .param(2, by)
        .param(3, id)
        .update();
  }

  void erase(long id, Instant now) {
    jdbc.sql(
            """
            update identity.account
            set name = '', sign_in_name = null, password = null, language = null, erased_at = ?
            where id = ?
            """)
        .params(at(now), id)
        .update();
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> perhaps(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var account =
        new Account(
            row.getLong("id"),
            row.getString("name"),
            Optional.ofNullable(row.getString("sign_in_name")),
            row.getBoolean("one_time"),
            Optional.ofNullable(row.getString("language")).map(Locale::of),
            row.getBoolean("demo"),
            moment(row, "created_at"),
            perhaps(row, "blocked_at"),
            perhaps(row, "erased_at"));
    return new Kept(
        account,
        Optional.ofNullable(row.getString("password")),
        Optional.ofNullable(row.getString("consent")));
  }
}
