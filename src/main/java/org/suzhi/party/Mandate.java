package org.suzhi.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;

/**
 * That a person may act for a party, or asks to.
 *
 * @param reason what they said when they asked
 * @param from the first day; empty as long as nobody has agreed
 * @param to the last day; empty for no end, as with a legal representative
 */
public record Mandate(
    long id,
    PartyId party,
    Actor.Person person,
    Kind kind,
    State state,
    String reason,
    Instant askedAt,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /** As what the person acts. */
  public enum Kind {
    /** The legal representative, who also decides on agents. */
    REPRESENTATIVE,
    AGENT
  }

  /** Where it stands today. */
  public enum State {
    ASKED,
    IN_FORCE,
    REFUSED,
    /** Its last day has gone by. */
    EXPIRED,
    /** Taken away or given back before its time. */
    ENDED
  }
}
