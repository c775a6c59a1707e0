package org.suzhi.party.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.ResidentNumber;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;
import org.suzhi.party.Mandate;
import org.suzhi.party.Mandates;
import org.suzhi.party.Mandates.Answer;
import org.suzhi.party.NewOrganisation;
import org.suzhi.party.NewPerson;
import org.suzhi.party.Particulars;
import org.suzhi.party.Parties;
import org.suzhi.party.Parties.Entering;
import org.suzhi.party.Parties.Fault;
import org.suzhi.party.Party;
import org.suzhi.party.SampleParties;
import org.suzhi.platform.Keys;
import org.suzhi.platform.Regions;

@SuzhiTest
class PartiesTest {

  private static final AtomicInteger NEXT = new AtomicInteger(700_000_000);

  @Autowired Parties parties;
  @Autowired Mandates mandates;
  @Autowired Particulars particulars;
  @Autowired SealedParticulars resealing;
  @Autowired PartyTable table;
  @Autowired Keys keys;
  @Autowired Regions regions;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private RegionCode place;
  private Actor.Person chief;
  private Actor.Person helper;

  @BeforeEach
  void twoPersons() {
    place = (RegionCode) regions.cities().getFirst().region();
    chief = person("赵明");
    helper = person("钱芳");
  }

  private Actor.Person person(String name) {
    var person = new Actor.Person(Integer.toString(NEXT.getAndIncrement()));
    SampleParties.person(parties, person, name);
    return person;
  }

  private Party organisation() {
    return SampleParties.organisation(parties, chief, "试用公司", place);
  }

  private Scope scope(Actor.Person person) {
    return new Scope(person, List.of());
  }

  private Scope officer(RegionCode reach) {
    var held = new Scope.Held(Role.OFFICER, Optional.of("window"), Optional.of(reach));
    return new Scope(new Actor.Person("1"), List.of(held));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @Test
  void keepsNoNumberPhoneOrMailInClearAndShowsThemMasked() {
    var typed = SampleParties.typed("孙丽");
    var person = new Actor.Person(Integer.toString(NEXT.getAndIncrement()));
    parties.enterOwn(person, typed);
    var party = parties.own(person).orElseThrow().id();
    var row =
        jdbc.sql(
                """
                select p::text || encode(number, 'escape')
                  || encode(phone, 'escape') || encode(mail, 'escape')
                from party.party p where id = ?
                """)
            .param(party.number())
            .query(String.class)
            .single();
    assertThat(row).contains("孙丽").doesNotContain(typed.number(), "8000 1234", "x@example");
    var masked = particulars.masked(party);
    assertThat(masked.number().orElseThrow()).matches("90\\*{14}..");
    assertThat(masked.phone()).contains("*********1234");
    assertThat(masked.mail()).contains("x***@example.org");
    assertThat(typed.toString() + masked + parties.copyOf(person)).doesNotContain(typed.number());
  }

  @Test
  void findsAPersonByNumberAndWritesDownWhoReadIt() {
    var typed = SampleParties.typed("孙丽");
    var person = new Actor.Person(Integer.toString(NEXT.getAndIncrement()));
    parties.enterOwn(person, typed);
    var party = parties.own(person).orElseThrow().id();
    var number = ResidentNumber.parse(typed.number());
    assertThat(parties.find(number)).extracting(Party::id).containsExactly(party);
    var reader = new Actor.Person("4711");
    assertThat(particulars.number(party, reader, "case 12")).contains(number);
    var read =
        jdbc.sql(
                """
                select detail::text from platform.audit
                where actor = 'person:4711' and action = 'party.act.number-read' and subject = ?
                """)
            .param("party:" + party)
            .query(String.class)
            .list();
    assertThat(read).singleElement().asString().contains("case 12").doesNotContain(typed.number());
  }

  @Test
  void aRotationReachesEverySealedValue() {
    var person = person("孙丽");
    var party = parties.own(person).orElseThrow().id();
    keys.rotate();
    int moved = 0;
    for (int some = resealing.resealSome(keys); some > 0; some = resealing.resealSome(keys)) {
      moved += some;
    }
    assertThat(moved).isPositive();
    var sealed =
        jdbc.sql("select number from party.party where number is not null")
            .query((row, _) -> row.getBytes("number"))
            .list();
    assertThat(sealed).isNotEmpty().allMatch(keys::isCurrent);
    assertThat(particulars.mailOf(party)).contains("x@example.org");
  }

  @Test
  void saysEveryFaultOfAFormAtOnce() {
    var wrong = new NewOrganisation("person", "91320100MA1NXXXX0Q", " ", "999999", "");
    assertThat(parties.enter(wrong, chief))
        .isInstanceOfSatisfying(
            Entering.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(Fault::field)
                    .contains("kind", "creditCode", "name", "representative"));
    var person = new NewPerson("", "900001199001010010", "999999", "x", "y@", false);
    assertThat(parties.enterOwn(new Actor.Person("9"), person))
        .isInstanceOfSatisfying(
            Entering.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(Fault::field)
                    .contains("name", "number", "phone", "mail"));
  }

  @Test
  void anOrganisationIsEnteredOnceAndByAPersonWhoIsKnown() {
    var typed = SampleParties.typed("试用公司", place);
    var stranger = new Actor.Person(Integer.toString(NEXT.getAndIncrement()));
    assertThat(parties.enter(typed, stranger)).isInstanceOf(Entering.Faulty.class);
    assertThat(parties.enter(typed, chief)).isInstanceOf(Entering.Entered.class);
    assertThat(parties.enter(typed, helper)).isInstanceOf(Entering.Known.class);
    assertThat(parties.actedForBy(helper)).extracting(Party::name).containsExactly("钱芳");
    assertThat(parties.actedForBy(chief)).extracting(Party::name).containsExactly("赵明", "试用公司");
  }

  @Test
  void anAgentActsFromConsentToTheLastDayAndNotAfter() {
    var party = organisation().id();
    assertThat(mandates.ask(party, Mandate.Kind.AGENT, "专利", helper)).isEqualTo(Answer.DONE);
    assertThat(mandates.ask(party, Mandate.Kind.AGENT, "", helper)).isEqualTo(Answer.ALREADY);
    long asked = mandates.of(helper).getFirst().id();
    var last = Optional.of(today().plusDays(30));
    assertThat(mandates.approve(asked, last, scope(helper))).isEqualTo(Answer.NOT_FOUND);
    assertThat(mandates.approve(asked, last, scope(person("别人")))).isEqualTo(Answer.NOT_FOUND);
    var chiefs = scope(chief);
    assertThat(mandates.approve(asked, Optional.empty(), chiefs)).isEqualTo(Answer.BAD_DAY);
    assertThat(mandates.approve(asked, Optional.of(today().minusDays(1)), chiefs))
        .isEqualTo(Answer.BAD_DAY);
    assertThat(mandates.approve(asked, Optional.of(today().plusYears(4)), chiefs))
        .isEqualTo(Answer.BAD_DAY);
    assertThat(parties.actorsFor(party)).containsExactly(chief);
    assertThat(mandates.approve(asked, last, chiefs)).isEqualTo(Answer.DONE);
    assertThat(mandates.approve(asked, last, chiefs)).isEqualTo(Answer.STALE);
    assertThat(parties.actorsFor(party)).containsExactlyInAnyOrder(chief, helper);
    assertThat(actedOn(helper, today().plusDays(30))).contains(party);
    assertThat(actedOn(helper, today().plusDays(31))).doesNotContain(party);
    assertThat(mandates.end(asked, scope(helper))).isEqualTo(Answer.DONE);
    assertThat(actedOn(helper, today())).doesNotContain(party);
  }

  private List<PartyId> actedOn(Actor.Person person, LocalDate day) {
    return table.actedForBy(person.code(), day).stream().map(Party::id).toList();
  }

  @Test
  void aNewRepresentativeTakesThePlaceOfTheOldOnceAnOfficerOfTheRegionAgrees() {
    var party = organisation().id();
    mandates.ask(party, Mandate.Kind.REPRESENTATIVE, "更换", helper);
    long claim = mandates.of(helper).getFirst().id();
    var elsewhere = (RegionCode) regions.cities().get(1).region();
    assertThat(mandates.claims(officer(elsewhere))).extracting(Mandate::id).doesNotContain(claim);
    assertThat(mandates.approve(claim, Optional.empty(), officer(elsewhere)))
        .isEqualTo(Answer.NOT_FOUND);
    assertThat(mandates.claims(officer(place))).extracting(Mandate::id).contains(claim);
    assertThat(mandates.approve(claim, Optional.empty(), officer(place))).isEqualTo(Answer.DONE);
    assertThat(actedOn(chief, today())).doesNotContain(party);
    assertThat(actedOn(helper, today())).contains(party);
    assertThat(parties.find(party).orElseThrow().verifiedAt()).isPresent();
    assertThat(mandates.of(party, scope(chief))).isEmpty();
    assertThat(mandates.of(party, scope(helper))).hasSize(2);
  }

  @Test
  void whoeverIsErasedLeavesANumberAlone() {
    var party = organisation().id();
    var own = parties.own(chief).orElseThrow().id();
    parties.erase(chief);
    var erased = parties.find(own).orElseThrow();
    assertThat(erased.name()).isEmpty();
    assertThat(erased.erasedAt()).isPresent();
    assertThat(particulars.masked(own)).isEqualTo(Particulars.Masked.NOTHING);
    assertThat(parties.own(chief)).isEmpty();
    assertThat(parties.actorsFor(party)).isEmpty();
  }
}
