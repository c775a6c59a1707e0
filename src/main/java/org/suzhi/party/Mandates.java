package org.suzhi.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.Scope;

/** Who may act for whom. What is done here stands in the audit trail. */
public interface Mandates {

  /** The longest time for which an agent can be authorised. */
  int MOST_YEARS = 3;

  /** Every mandate that the person has, had or asks for, the newest first. */
  List<Mandate> of(Actor.Person person);

  /** Every mandate for the party, if the scope's actor represents it; none otherwise. */
  List<Mandate> of(PartyId party, Scope scope);

  /** Asks to act for an organisation. */
  Answer ask(PartyId party, Mandate.Kind kind, String reason, Actor.Person person);

  /**
   * Agrees to what was asked: the representative to an agent, an officer whose body serves the
   * party's region to a new representative, who then takes the place of the one before.
   *
   * @param to the last day; an agent's has to be within {@link #MOST_YEARS} years
   */
  Answer approve(long mandate, Optional<LocalDate> to, Scope scope);

  /** Refuses what was asked. */
  Answer refuse(long mandate, Scope scope);

  /** Takes a mandate away, or gives one's own back. */
  Answer end(long mandate, Scope scope);

  /** Claims to represent organisations of the officer's regions, the oldest first. */
  List<Mandate> claims(Scope scope);

  /** What came of it. */
  enum Answer {
    DONE,
    /** Nothing like that is there for this actor. */
    NOT_FOUND,
    /** Whoever asks has to enter themselves first. */
    UNKNOWN_PERSON,
    /** The same is asked for or in force already. */
    ALREADY,
    /** Somebody decided in the meantime. */
    STALE,
    /** The last day is missing, has gone by, or is too far away. */
    BAD_DAY
  }
}
