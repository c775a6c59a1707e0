package org.suzhi.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.suzhi.party.Parties;

/** What is kept about the owner of an account, as they may take it away. */
public record PersonalCopy(
    Account account,
    Optional<String> consent,
    List<HeldRole> roles,
    List<Session> sessions,
    Optional<Parties.OwnCopy> party,
    Instant madeAt) {
  public PersonalCopy {
    roles = List.copyOf(roles);
    sessions = List.copyOf(sessions);
  }
}
