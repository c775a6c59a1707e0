package org.suzhi.identity.internal;

import static org.suzhi.identity.internal.AccountTable.at;
import static org.suzhi.identity.internal.AccountTable.perhaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.identity.HeldRole;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.BodyCode;

/**
 * Rows of {@code identity.held_role}; a role that is taken away stays as a row with who and when.
 */
@Component
class RoleTable {

  private final JdbcClient jdbc;

  RoleTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<HeldRole> of(long account) {
    return jdbc.sql(
            """
            select id, role, body, from_on, to_on, granted_by, ended_at
            from identity.held_role
            where account = ?
            order by id desc
            """)
        .param(account)
        .query((row, _) -> held(row))
        .list();
  }

  void insert(long account, HeldRole held, Instant now) {
    jdbc.sql(
            """
            insert into identity.held_role
              (account, role, body, from_on, to_on, granted_by, granted_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(1, account)
        .param(2, held.role().code())
        .param(3, held.body().map(BodyCode::code).orElse(null))
        .param(4, held.from())
        .param(5, held.to().orElse(null))
        .param(6, held.grantedBy())
        .param(7, at(now))
        .update();
  }

  boolean end(long account, long role, Instant now, String by) {
    return jdbc.sql(
                """
                update identity.held_role
                set ended_at = ?, ended_by = ?
                where account = ? and id = ? and ended_at is null
                """)
            .params(at(now), by, account, role)
            .update()
        > 0;
  }

  void endAll(long account, Instant now, String by) {
    jdbc.sql(
            """
            update identity.held_role
            set ended_at = ?, ended_by = ?
            where account = ? and ended_at is null
            """)
        .params(at(now), by, account)
        .update();
  }

  /** Accounts that let somebody in and are an administrator's today and without an end. */
  List<Long> administrators(LocalDate today) {
    return jdbc.sql(
            """
            select distinct r.account
            from identity.held_role r
            join identity.account a on a.id = r.account
            where r.role = 'administrator' and r.ended_at is null and r.from_on <= ?
              and r.to_on is null
              and not a.demo and a.blocked_at is null and a.erased_at is null
            """)
        .param(today)
        .query(Long.class)
        .list();
  }

  private static HeldRole held(ResultSet row) throws SQLException {
    return new HeldRole(
        row.getLong("id"),
        Role.of(row.getString("role")).orElseThrow(),
        Optional.ofNullable(row.getString("body")).map(BodyCode::new),
        row.getObject("from_on", LocalDate.class),
        Optional.ofNullable(row.getObject("to_on", LocalDate.class)),
        row.getString("granted_by"),
        perhaps(row, "ended_at"));
  }
}
