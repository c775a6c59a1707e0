package org.suzhi.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Account;
import org.suzhi.identity.HeldRole;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.Scope;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.party.Parties;
import org.suzhi.party.Party;
import org.suzhi.platform.Settings;

/** What the owner of an account may see today. */
@Component
class Scopes {

  private final RoleTable roles;
  private final Bodies bodies;
  private final Parties parties;
  private final Settings settings;
  private final Clock clock;

  Scopes(RoleTable roles, Bodies bodies, Parties parties, Settings settings, Clock clock) {
    this.roles = roles;
    this.bodies = bodies;
    this.parties = parties;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether anybody is let in with the account: those for a demonstration only during one. */
  boolean letsIn(Account account) {
    return account.blockedSince().isEmpty()
        && account.erasedAt().isEmpty()
        && (!account.demo() || settings.demoAccounts());
  }

  /**
   * @param chosen for whom they said they act; whoever acts for one party alone need not say
   */
  Scope of(Account account, List<Party> parties, Optional<PartyId> chosen) {
    var today = LocalDate.now(clock);
    var held =
        roles.of(account.id()).stream()
            .filter(role -> role.holdsOn(today))
            .flatMap(role -> held(role).stream())
            .toList();
    var ids = parties.stream().map(Party::id).collect(Collectors.toSet());
    var only = ids.size() == 1 ? ids.stream().findFirst() : Optional.<PartyId>empty();
    return new Scope(account.actor(), held, ids, chosen.filter(ids::contains).or(() -> only));
  }

  /** For whom the account's owner may act today. */
  List<Party> partiesOf(Account account) {
    return parties.actedForBy(account.actor());
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
