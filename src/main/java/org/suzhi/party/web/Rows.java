package org.suzhi.party.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.Scope;
import org.suzhi.party.Mandate;
import org.suzhi.party.Parties;
import org.suzhi.party.Party;

/** Parties and mandates as pages and programs are given them. */
@Component("partyRows")
class Rows {

  private final Parties parties;
  private final Places places;
  private final ZoneId zone;

  Rows(Parties parties, Places places, java.time.Clock clock) {
    this.parties = parties;
    this.places = places;
    this.zone = clock.getZone();
  }

  /**
   * A party.
   *
   * @param chosen whether the visitor acts for it now
   */
  record PartyRow(
      long id,
      String kind,
      String name,
      Optional<String> creditCode,
      Optional<String> region,
      String regionName,
      Optional<String> representative,
      boolean verified,
      boolean chosen) {}

  /** A mandate: who may act for whom. */
  record MandateRow(
      long id,
      long party,
      String partyName,
      String person,
      String kind,
      String state,
      String reason,
      LocalDate askedOn,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      boolean own) {

    /** Whether somebody has to say yes or no. */
    public boolean isOpen() {
      return state.equals("asked");
    }

    /** Whether it can be taken away or given back. */
    public boolean canEnd() {
      return isOpen() || state.equals("in-force");
    }
  }

  PartyRow row(Party party, Scope scope, Locale language) {
    return new PartyRow(
        party.id().number(),
        party.kind().code(),
        party.name(),
        party.creditCode().map(CreditCode::code),
        party.region().map(place -> place.code()),
        places.name(party.region(), language),
        party.representative(),
        party.verifiedAt().isPresent(),
        scope.party().equals(Optional.of(party.id())));
  }

  List<PartyRow> rows(List<Party> all, Scope scope, Locale language) {
    return all.stream().map(party -> row(party, scope, language)).toList();
  }

  List<MandateRow> rows(List<Mandate> all, Scope scope) {
    var named = parties.findAll(all.stream().map(Mandate::party).collect(Collectors.toSet()));
    return all.stream()
        .map(mandate -> row(mandate, Optional.ofNullable(named.get(mandate.party())), scope))
        .toList();
  }

  private MandateRow row(Mandate mandate, Optional<Party> party, Scope scope) {
    PartyId id = mandate.party();
    return new MandateRow(
        mandate.id(),
        id.number(),
        party.map(Party::name).orElse(""),
        parties.own(mandate.person()).map(Party::name).orElse(""),
        mandate.kind().name().toLowerCase(Locale.ROOT),
        mandate.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        mandate.reason(),
        LocalDate.ofInstant(mandate.askedAt(), zone),
        mandate.from(),
        mandate.to(),
        mandate.person().equals(scope.actor()));
  }
}
