package org.suzhi.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.house.AccessRows;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;

/** An account, its session and its roles, which administrators may see and others not. */
@Component
class IdentityAccessRows implements AccessRows {

  private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

  private final Roles roles;
  private final Sessions sessions;
  private final AccessTokens tokens;
  private final JdbcClient jdbc;
  private final Clock clock;

  IdentityAccessRows(
      Roles roles, Sessions sessions, AccessTokens tokens, JdbcClient jdbc, Clock clock) {
    this.roles = roles;
    this.sessions = sessions;
    this.tokens = tokens;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Row> rowsOf(Other other) {
    var account = other.account();
    sessions.open(account, "password", new Sessions.Caller("192.0.2.9", other.marker()));
    var session = Long.toString(sessions.of(account).getFirst().id());
    var role = Long.toString(roles.of(account).getFirst().id());
    var id = Long.toString(account.id());
    var start = "/administration/accounts/{id}";
    var ofAccount =
        Stream.of("", "/roles", "/password", "/block", "/unblock")
            .map(end -> new Row(start + end, Map.of("id", id), ADMINISTRATORS));
    return Stream.concat(
            ofAccount,
            Stream.of(
                new Row(
                    start + "/roles/{role}/end", Map.of("id", id, "role", role), ADMINISTRATORS),
                new Row("/account/sessions/{session}/end", Map.of("session", session)),
                new Row("/account/tokens/{token}/end", Map.of("token", token(other))),
                new Row("/account/passkeys/{passkey}/removal", Map.of("passkey", passkey(other)))))
        .toList();
  }

  private String token(Other other) {
    var scope = new Scope(other.account().actor(), List.of());
    var owner = new Visitor(0, other.account(), List.of(), scope);
    var last = LocalDate.now(clock).plusDays(1);
    tokens.create(owner, other.marker(), Optional.empty(), last);
    return Long.toString(tokens.of(other.account()).getFirst().id());
  }

  private String passkey(Other other) {
    return jdbc.sql(
            """
            insert into identity.passkey (account, credential, data, counter, name, added_at)
            values (?, '\\x0102', '\\x', 0, ?, now())
            returning id
            """)
        .params(other.account().id(), other.marker())
        .query(String.class)
        .single();
  }
}
