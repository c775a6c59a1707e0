package org.suzhi.party.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.ResidentNumber;
import org.suzhi.party.Mandate;
import org.suzhi.party.NewOrganisation;
import org.suzhi.party.NewPerson;
import org.suzhi.party.Parties;
import org.suzhi.party.Party;
import org.suzhi.party.PartyKind;
import org.suzhi.platform.Audit;

/** Parties as rows. */
@Component
@Transactional
class KeptParties implements Parties {

  private final PartyTable table;
  private final MandateTable mandates;
  private final SealedParticulars particulars;
  private final EntryCheck check;
  private final Audit audit;
  private final Clock clock;

  KeptParties(
      PartyTable table,
      MandateTable mandates,
      SealedParticulars particulars,
      EntryCheck check,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.mandates = mandates;
    this.particulars = particulars;
    this.check = check;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Party> find(PartyId id) {
    return table.find(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Party> find(CreditCode code) {
    return table.find(code);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<PartyId, Party> findAll(Set<PartyId> ids) {
    var found = new LinkedHashMap<PartyId, Party>();
    if (!ids.isEmpty()) {
      table.findAll(ids).forEach(party -> found.put(party.id(), party));
    }
    return found;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Party> find(ResidentNumber number) {
    return particulars.find(number).stream().flatMap(id -> table.find(id).stream()).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Party> search(String words, int from, int most) {
    return table.search(words.strip(), from, most);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Party> own(Actor.Person person) {
    return table.ownedBy(person.code());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Party> actedForBy(Actor.Person person) {
    return table.actedForBy(person.code(), LocalDate.now(clock));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Actor.Person> actorsFor(PartyId party) {
    var all = new LinkedHashSet<>(mandates.actorsFor(party, LocalDate.now(clock)));
    table.ownerOf(party).map(MandateTable::person).ifPresent(all::add);
    return List.copyOf(all);
  }

  @Override
  public Entering enterOwn(Actor.Person person, NewPerson asked) {
    var known = table.ownedBy(person.code());
    var checked = check.person(asked, known.isEmpty());
    if (!checked.faults().isEmpty()) {
      return new Entering.Faulty(checked.faults());
    }
    if (known.isEmpty()) {
      return enter(checked, asked, person.code(), person, false);
    }
    var party = known.get();
    if (!party.name().equals(asked.name()) || checked.number().isPresent()) {
      table.unverify(party.id());
    }
    table.update(party.id(), asked.name(), checked.region());
    checked.number().ifPresent(number -> particulars.setNumber(party.id(), number));
    if (asked.forget()) {
      particulars.forgetReach(party.id());
    }
    particulars.setReach(party.id(), asked.phone(), asked.mail());
    record(person, "party.act.corrected", party.id());
    return new Entering.Entered(table.find(party.id()).orElseThrow());
  }

  @Override
  public Entering enterVisitor(NewPerson asked, Actor officer) {
    var checked = check.person(asked, true);
    return checked.faults().isEmpty()
        ? enter(checked, asked, "", officer, true)
        : new Entering.Faulty(checked.faults());
  }

  private Entering enter(
      EntryCheck.Person checked, NewPerson asked, String owner, Actor by, boolean verified) {
    var fresh =
        new PartyTable.Fresh(
            PartyKind.PERSON,
            asked.name(),
            Optional.empty(),
            checked.region(),
            "",
            owner,
            by.code(),
            verified);
    var party = table.insert(fresh, clock.instant());
    if (party.isEmpty()) {
      // the same form sent twice at the same moment
      return new Entering.Entered(table.ownedBy(owner).orElseThrow());
    }
    checked.number().ifPresent(number -> particulars.setNumber(party.get().id(), number));
    particulars.setReach(party.get().id(), asked.phone(), asked.mail());
    record(by, "party.act.entered", party.get().id());
    return new Entering.Entered(party.get());
  }

  @Override
  public Entering enter(NewOrganisation asked, Actor.Person by) {
    if (table.ownedBy(by.code()).isEmpty()) {
      return new Entering.Faulty(List.of(new Fault("person", "person")));
    }
    var entering = enter(asked, by, false);
    if (entering instanceof Entering.Entered entered) {
      var now = clock.instant();
      var party = entered.party().id();
      long mandate = mandates.insert(party, by, Mandate.Kind.REPRESENTATIVE, "", now);
      mandates.approve(mandate, LocalDate.now(clock), Optional.empty(), now, by.code());
    }
    return entering;
  }

  @Override
  public Entering enterVisitor(NewOrganisation asked, Actor officer) {
    return enter(asked, officer, true);
  }

  private Entering enter(NewOrganisation asked, Actor by, boolean verified) {
    var checked = check.organisation(asked);
    if (!checked.faults().isEmpty()) {
      return new Entering.Faulty(checked.faults());
    }
    var fresh =
        new PartyTable.Fresh(
            checked.kind().orElseThrow(),
            asked.name(),
            checked.code(),
            checked.region(),
            asked.representative(),
            "",
            by.code(),
            verified);
    var party = table.insert(fresh, clock.instant());
    if (party.isEmpty()) {
      return new Entering.Known(checked.code().flatMap(table::find).orElseThrow());
    }
    record(by, "party.act.entered", party.get().id());
    return new Entering.Entered(party.get());
  }

  @Override
  public Optional<OwnCopy> copyOf(Actor.Person person) {
    return table.ownedBy(person.code()).map(party -> copyOf(party, person));
  }

  private OwnCopy copyOf(Party party, Actor.Person person) {
    var number = particulars.number(party.id(), person, "own copy").map(ResidentNumber::reveal);
    return new OwnCopy(
        party,
        number,
        particulars.phoneOf(party.id()),
        particulars.mailOf(party.id()),
        mandates.of(person, LocalDate.now(clock)));
  }

  @Override
  public void erase(Actor.Person person) {
    var now = clock.instant();
    mandates.endAll(person, now, person.code());
    table
        .ownedBy(person.code())
        .ifPresent(
            party -> {
              table.erase(party.id(), now);
              record(person, "party.act.erased", party.id());
            });
  }

  private void record(Actor by, String act, PartyId party) {
    audit.record(new Audit.Entry(by, act, SealedParticulars.name(party), Map.of()));
  }
}
