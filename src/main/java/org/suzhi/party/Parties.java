package org.suzhi.party;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.ResidentNumber;

/**
 * Who applies, holds and objects. Other modules keep the {@link PartyId} alone; for whom somebody
 * may act right now stands in their {@link org.suzhi.kernel.Scope}.
 */
public interface Parties {

  /** A party, also one that is erased. */
  Optional<Party> find(PartyId id);

  /** The organisation with that credit code. */
  Optional<Party> find(CreditCode code);

  /** Several at once, for lists; those that aren't there are missing. */
  Map<PartyId, Party> findAll(Set<PartyId> ids);

  /** The persons with that resident number; the number may have been entered more than once. */
  List<Party> find(ResidentNumber number);

  /** Parties whose name or credit code begins with or holds {@code words}, for officers. */
  List<Party> search(String words, int from, int most);

  /** The person's own party, once they have entered themselves. */
  Optional<Party> own(Actor.Person person);

  /** Those for whom the person may act today, their own party first. */
  List<Party> actedForBy(Actor.Person person);

  /** Who may act for the party today, such as for telling them what happens. */
  List<Actor.Person> actorsFor(PartyId party);

  /** Enters the person themselves, or corrects what they entered. */
  Entering enterOwn(Actor.Person person, NewPerson asked);

  /**
   * Enters an organisation; whoever does is its legal representative by their own declaration, and
   * has entered themselves before.
   */
  Entering enter(NewOrganisation asked, Actor.Person by);

  /** Enters somebody who came to a window and has no account; an officer saw their papers. */
  Entering enterVisitor(NewPerson asked, Actor officer);

  /** Enters an organisation whose representative came to a window; an officer saw its papers. */
  Entering enterVisitor(NewOrganisation asked, Actor officer);

  /** Everything that is kept about the person as a party, in clear, for them to take away. */
  Optional<OwnCopy> copyOf(Actor.Person person);

  /** Takes out what is personal about them and ends their mandates; cases keep the number. */
  void erase(Actor.Person person);

  /** What is kept about a person, never to be written to a log. */
  record OwnCopy(
      Party party,
      Optional<String> number,
      Optional<String> phone,
      Optional<String> mail,
      List<Mandate> mandates) {
    public OwnCopy {
      mandates = List.copyOf(mandates);
    }

    /** Never what is secret. */
    @Override
    public String toString() {
      return "OwnCopy[" + party.id() + "]";
    }
  }

  /** What came of entering a party. */
  sealed interface Entering {

    /** It is there. */
    record Entered(Party party) implements Entering {}

    /** The organisation was there already; whoever wants to act for it asks for a mandate. */
    record Known(Party party) implements Entering {}

    /** What the form lacks; every fault at once. */
    record Faulty(List<Fault> faults) implements Entering {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /** A field of the form, and what is wrong with it, both as the texts of the pages name them. */
  record Fault(String field, String code) {}
}
