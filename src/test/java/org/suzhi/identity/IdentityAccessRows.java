package org.suzhi.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suzhi.house.AccessRows;
import org.suzhi.kernel.Role;

/** An account, its session and its roles, which administrators may see and others not. */
@Component
class IdentityAccessRows implements AccessRows {

  private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

  private final Roles roles;
  private final Sessions sessions;

  IdentityAccessRows(Roles roles, Sessions sessions) {
    this.roles = roles;
    this.sessions = sessions;
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
                new Row("/account/sessions/{session}/end", Map.of("session", session))))
        .toList();
  }
}
