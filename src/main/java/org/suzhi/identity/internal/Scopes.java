package org.suzhi.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Account;
import org.suzhi.identity.HeldRole;
import org.suzhi.kernel.Scope;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.platform.Settings;

/** What the owner of an account may see today. */
@Component
class Scopes {

  private final RoleTable roles;
  private final Bodies bodies;
  private final Settings settings;
  private final Clock clock;

  Scopes(RoleTable roles, Bodies bodies, Settings settings, Clock clock) {
    this.roles = roles;
    this.bodies = bodies;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether anybody is let in with the account: those for a demonstration only during one. */
  boolean letsIn(Account account) {
    return account.blockedSince().isEmpty()
        && account.erasedAt().isEmpty()
        && (!account.demo() || settings.demoAccounts());
  }

  Scope of(Account account) {
    var today = LocalDate.now(clock);
    var held =
        roles.of(account.id()).stream()
            .filter(role -> role.holdsOn(today))
            .flatMap(role -> held(role).stream())
            .toList();
    return new Scope(account.actor(), held);
  }

  /** A role at a body that isn't there any more reaches nothing. */
  private Optional<Scope.Held> held(HeldRole held) {
    if (held.body().isEmpty()) {
      return Optional.of(new Scope.Held(held.role(), Optional.empty(), Optional.empty()));
    }
    return held.body()
        .flatMap(bodies::find)
        .map(
            (Body body) ->
                new Scope.Held(held.role(), held.body().map(BodyCode::code), body.region()));
  }
}
