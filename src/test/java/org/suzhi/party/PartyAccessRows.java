package org.suzhi.party;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suzhi.house.AccessRows;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Scope;

/** Parties and mandates that are somebody else's. */
@Component
class PartyAccessRows implements AccessRows {

  private final Parties parties;
  private final Mandates mandates;

  PartyAccessRows(Parties parties, Mandates mandates) {
    this.parties = parties;
    this.mandates = mandates;
  }

  @Override
  public List<Row> rowsOf(Other other) {
    var place = other.body().region().orElseThrow();
    var party = organisation(other, place);
    long mandate = claim(other, party);
    var id = Map.of("id", party.id().toString());
    var asked = Map.of("id", Long.toString(mandate));
    return Stream.concat(
            Stream.of(
                    "/parties/{id:[0-9]+}", "/api/v1/parties/{id}", "/api/v1/parties/{id}/mandates")
                .map(pattern -> new Row(pattern, id)),
            Stream.of("/parties/mandates/{id}/", "/api/v1/mandates/{id}/")
                .flatMap(start -> Stream.of("approval", "refusal", "end").map(start::concat))
                .map(pattern -> new Row(pattern, asked)))
        .toList();
  }

  private Party organisation(Other other, RegionCode place) {
    var person = other.account().actor();
    SampleParties.person(parties, person, "旁人" + other.marker());
    return SampleParties.organisation(parties, person, "旁企" + other.marker(), place);
  }

  /** Somebody else claims to represent it now. */
  private long claim(Other other, Party party) {
    var claimant = new Actor.Person(other.account().id() + "0000");
    SampleParties.person(parties, claimant, "又一旁人" + other.marker());
    mandates.ask(party.id(), Mandate.Kind.REPRESENTATIVE, other.marker(), claimant);
    var scope = new Scope(other.account().actor(), List.of());
    return mandates.of(party.id(), scope).getFirst().id();
  }
}
