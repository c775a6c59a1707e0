package org.suzhi.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody may see: handed to every look-up of things that are not public, so that what is not
 * theirs is not found. Empty roles see nothing but what is the actor's own and their parties'.
 *
 * @param parties for whom the actor may act today: themselves and those who gave them a mandate
 * @param party the one of them for whom they said they act now
 */
public record Scope(Actor actor, List<Held> roles, Set<PartyId> parties, Optional<PartyId> party) {

  /** The scope of somebody who has not signed in. */
  public static final Scope NOBODY = new Scope(new Actor.Anonymous(), List.of());

  /**
   * A role held today.
   *
   * @param body code of the body at which it is held; empty for the installation as a whole
   * @param reach the region that the body serves; empty for the whole nation
   */
  public record Held(Role role, Optional<String> body, Optional<RegionCode> reach) {}

  public Scope {
    roles = List.copyOf(roles);
    parties = Set.copyOf(parties);
    // a mandate that has run out is no choice any more
    party = party.filter(parties::contains);
  }

  /** The scope of somebody who acts for no party. */
  public Scope(Actor actor, List<Held> roles) {
    this(actor, roles, Set.of(), Optional.empty());
  }

  /** Whether the actor may act for that party today. */
  public boolean actsFor(PartyId someone) {
    return parties.contains(someone);
  }

  /** Whether the role is held anywhere. */
  public boolean holds(Role role) {
    return roles.stream().anyMatch(held -> held.role() == role);
  }

  /** Whether the role is held at that body. */
  public boolean holdsAt(Role role, String body) {
    return bodiesAs(role).contains(body);
  }

  /** The bodies at which the role is held. */
  public Set<String> bodiesAs(Role role) {
    return roles.stream()
        .filter(held -> held.role() == role)
        .flatMap(held -> held.body().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the role is held at a body whose region holds {@code place}. */
  public boolean reaches(Role role, RegionCode place) {
    return roles.stream()
        .filter(held -> held.role() == role && held.body().isPresent())
        .anyMatch(held -> held.reach().map(own -> own.contains(place)).orElse(true));
  }
}
