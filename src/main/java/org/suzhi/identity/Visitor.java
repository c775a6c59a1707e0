package org.suzhi.identity;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Scope;
import org.suzhi.party.Party;

/**
 * Whoever is signed in with the request.
 *
 * @param session its number; zero with an access token
 * @param parties for whom they may act today, their own party first
 * @param scope what they may see; nobody's as long as a one-time password is to be changed
 */
public record Visitor(long session, Account account, List<Party> parties, Scope scope) {
  public Visitor {
    parties = List.copyOf(parties);
  }

  /** The party for which they said they act. */
  public Optional<Party> actingFor() {
    return parties.stream().filter(one -> scope.party().equals(Optional.of(one.id()))).findFirst();
  }
}
