package org.suzhi.party.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;
import org.suzhi.party.Mandate;
import org.suzhi.party.Mandates;
import org.suzhi.party.Party;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Regions;

/** Mandates as rows. */
@Component
@Transactional
class KeptMandates implements Mandates {

  private static final int MOST_CLAIMS = 500;
  private static final int LONGEST_REASON = 500;

  private final MandateTable table;
  private final PartyTable parties;
  private final Regions regions;
  private final Audit audit;
  private final Clock clock;

  KeptMandates(MandateTable table, PartyTable parties, Regions regions, Audit audit, Clock clock) {
    this.table = table;
    this.parties = parties;
    this.regions = regions;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Mandate> of(Actor.Person person) {
    return table.of(person, today());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Mandate> of(PartyId party, Scope scope) {
    return represents(scope, party) ? table.of(party, today()) : List.of();
  }

  @Override
  public Answer ask(PartyId party, Mandate.Kind kind, String reason, Actor.Person person) {
    if (parties.find(party).filter(found -> found.kind().isOrganisation()).isEmpty()) {
      return Answer.NOT_FOUND;
    }
    if (parties.ownedBy(person.code()).isEmpty()) {
      return Answer.UNKNOWN_PERSON;
    }
    table.lock(party);
    if (table.of(person, today()).stream().anyMatch(known -> isOpen(known, party, kind))) {
      return Answer.ALREADY;
    }
    var words = reason.strip();
    var shortened = words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    table.insert(party, person, kind, shortened, clock.instant());
    record(person, "party.act.mandate-asked", party, person);
    return Answer.DONE;
  }

  private static boolean isOpen(Mandate known, PartyId party, Mandate.Kind kind) {
    return known.party().equals(party)
        && switch (known.state()) {
          case ASKED -> known.kind() == kind;
          case IN_FORCE -> known.kind() == kind || known.kind() == Mandate.Kind.REPRESENTATIVE;
          case REFUSED, EXPIRED, ENDED -> false;
        };
  }

  @Override
  public Answer approve(long id, Optional<LocalDate> to, Scope scope) {
    var asked = decidable(id, scope);
    if (asked.isEmpty()) {
      return Answer.NOT_FOUND;
    }
    var mandate = locked(asked.get());
    if (mandate.state() != Mandate.State.ASKED) {
      return Answer.STALE;
    }
    if (isBadDay(mandate, to)) {
      return Answer.BAD_DAY;
    }
    if (mandate.kind() == Mandate.Kind.REPRESENTATIVE) {
      replaceRepresentatives(mandate, scope);
    }
    table.approve(id, today(), to, clock.instant(), scope.actor().code());
    record(scope.actor(), "party.act.mandate-approved", mandate.party(), mandate.person());
    return Answer.DONE;
  }

  /** One party has one representative; an officer who agrees to one has seen the papers. */
  private void replaceRepresentatives(Mandate mandate, Scope scope) {
    table.of(mandate.party(), today()).stream()
        .filter(known -> known.kind() == Mandate.Kind.REPRESENTATIVE)
        .filter(known -> known.state() == Mandate.State.IN_FORCE)
        .forEach(known -> table.end(known.id(), clock.instant(), scope.actor().code()));
    if (isOfficerFor(scope, mandate.party())) {
      parties.verify(mandate.party(), clock.instant(), scope.actor().code());
    }
  }

  private boolean isBadDay(Mandate mandate, Optional<LocalDate> to) {
    if (mandate.kind() == Mandate.Kind.REPRESENTATIVE) {
      return to.filter(today()::isAfter).isPresent();
    }
    return to.filter(day -> !day.isBefore(today()))
        .filter(day -> !day.isAfter(today().plusYears(MOST_YEARS)))
        .isEmpty();
  }

  @Override
  public Answer refuse(long id, Scope scope) {
    var asked = decidable(id, scope);
    if (asked.isEmpty()) {
      return Answer.NOT_FOUND;
    }
    var mandate = locked(asked.get());
    if (mandate.state() != Mandate.State.ASKED) {
      return Answer.STALE;
    }
    table.refuse(id, clock.instant(), scope.actor().code());
    record(scope.actor(), "party.act.mandate-refused", mandate.party(), mandate.person());
    return Answer.DONE;
  }

  @Override
  public Answer end(long id, Scope scope) {
    var found =
        table
            .find(id, today())
            .filter(
                mandate ->
                    mandate.person().equals(scope.actor()) || represents(scope, mandate.party()));
    if (found.isEmpty()) {
      return Answer.NOT_FOUND;
    }
    var mandate = locked(found.get());
    return switch (mandate.state()) {
      case REFUSED, EXPIRED, ENDED -> Answer.STALE;
      case ASKED, IN_FORCE -> {
        table.end(id, clock.instant(), scope.actor().code());
        record(scope.actor(), "party.act.mandate-ended", mandate.party(), mandate.person());
        yield Answer.DONE;
      }
    };
  }

  @Override
  @Transactional(readOnly = true)
  public List<Mandate> claims(Scope scope) {
    return scope.holds(Role.OFFICER)
        ? table.openClaims(MOST_CLAIMS, today()).stream()
            .filter(claim -> isOfficerFor(scope, claim.party()))
            .toList()
        : List.of();
  }

  /** What this actor may decide; anything else isn't there for them. */
  private Optional<Mandate> decidable(long id, Scope scope) {
    return table
        .find(id, today())
        .filter(mandate -> !mandate.person().equals(scope.actor()))
        .filter(
            mandate ->
                represents(scope, mandate.party())
                    || (mandate.kind() == Mandate.Kind.REPRESENTATIVE
                        && isOfficerFor(scope, mandate.party())));
  }

  /** As it stands once nobody else can change it. */
  private Mandate locked(Mandate mandate) {
    table.lock(mandate.party());
    return table.find(mandate.id(), today()).orElseThrow();
  }

  private boolean represents(Scope scope, PartyId party) {
    return scope.actor() instanceof Actor.Person person
        && table.of(person, today()).stream()
            .anyMatch(
                mandate ->
                    mandate.party().equals(party)
                        && mandate.kind() == Mandate.Kind.REPRESENTATIVE
                        && mandate.state() == Mandate.State.IN_FORCE);
  }

  private boolean isOfficerFor(Scope scope, PartyId party) {
    return parties
        .find(party)
        .flatMap(Party::region)
        .filter(place -> scope.reaches(Role.OFFICER, served(place)))
        .isPresent();
  }

  /** Who is seated elsewhere is looked after by those who serve the whole of this region. */
  private RegionCode served(RegionCode place) {
    return regions.find(place).isPresent() || !(regions.home().region() instanceof RegionCode home)
        ? place
        : home;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void record(Actor by, String act, PartyId party, Actor.Person person) {
    audit.record(
        new Audit.Entry(by, act, SealedParticulars.name(party), Map.of("person", person.code())));
  }
}
