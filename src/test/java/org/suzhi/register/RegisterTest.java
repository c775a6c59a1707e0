package org.suzhi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suzhi.register.Samples.COMPANY;
import static org.suzhi.register.Samples.OFFICER;
import static org.suzhi.register.Samples.anyCase;
import static org.suzhi.register.Samples.correction;
import static org.suzhi.register.Samples.data;
import static org.suzhi.register.Samples.entry;
import static org.suzhi.register.Samples.event;
import static org.suzhi.register.Samples.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.RegionCode;
import org.suzhi.platform.Regions;
import org.suzhi.register.Change.Burden;
import org.suzhi.register.Change.Ending;
import org.suzhi.register.RegisterProblem.Reason;

@SuzhiTest
class RegisterTest {

  @Autowired Register register;
  @Autowired RightKinds kinds;
  @Autowired Regions regions;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void givesNumbersByThePacksRuleWithoutLeavingOneOut() {
    var first = enter(data());
    var second = enter(data());

    assertThat(first.number()).startsWith(prefix(RightKind.DATA_IP));
    assertThat(place(second) - place(first)).isEqualTo(1);

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      enter(data());
                      throw new IllegalStateException("the action fails");
                    }))
        .hasMessage("the action fails");
    assertThat(place(enter(data())) - place(second)).isEqualTo(1);
  }

  @Test
  void entersOneRightForACaseHoweverOftenItIsAsked() {
    var entry = entry(data(), home(), today());

    var right = register.enter(entry, OFFICER);

    assertThat(register.enter(entry, OFFICER)).isEqualTo(right);
    assertThat(register.enteredBy(entry.caseId())).contains(right);
    var other =
        new NewEntry(
            entry.caseId(),
            "另一个名称",
            entry.holders(),
            entry.particulars(),
            entry.region(),
            entry.registeredOn(),
            entry.validTo());
    refused(Reason.OTHER_THAN_BEFORE, () -> register.enter(other, OFFICER));
  }

  @Test
  void holdsAsLongAsTheRuleSaysAndIsRenewed() {
    var day = today().minusYears(4);
    var right = register.enter(entry(data(), home(), day), OFFICER);

    assertThat(right.validTo()).contains(day.plusMonths(36).minusDays(1));
    assertThat(right.status()).isEqualTo(Status.EXPIRED);
    assertThat(register.find(right.number(), at(day.plusYears(1))).orElseThrow().status())
        .isEqualTo(Status.IN_FORCE);

    var until = today().plusYears(2);
    var renewed =
        register.record(event(right, new Change.Renewed(until), day.plusYears(2)), OFFICER);
    assertThat(renewed.status()).isEqualTo(Status.IN_FORCE);
    assertThat(renewed.validTo()).contains(until);
    refused(
        Reason.DOES_NOT_FIT,
        () -> register.record(event(right, new Change.Renewed(until), today()), OFFICER));
  }

  @Test
  void tellsAnyStateAsItWasKnownOnADate() {
    var right = register.enter(entry(data(), home(), today().minusDays(40)), OFFICER);
    var buyer = Holder.organisation("受让方有限公司");
    var before = clock.instant();
    var moved =
        register.record(
            event(right, new Change.Transferred(List.of(buyer)), today().minusDays(10)), OFFICER);

    assertThat(moved.holders()).containsExactly(buyer);
    assertThat(at(right, before, today()).holders()).containsExactly(COMPANY);
    assertThat(at(right, Instant.MAX, today().minusDays(11)).holders()).containsExactly(COMPANY);
    assertThat(at(right, Instant.MAX, today().minusDays(10)).holders()).containsExactly(buyer);
    assertThat(register.find(right.number(), at(today().minusDays(41)))).isEmpty();
    assertThat(
            register.find(
                right.number(), new Known(Instant.parse("2000-01-01T00:00:00Z"), today())))
        .isEmpty();
  }

  @Test
  void correctsWithReasonAndKeepsTheWrongWordsReadable() {
    var right = enter(work("art"));
    var first = (Change.Registered) register.history(right.number()).getFirst().change();
    var instead =
        new Change.Registered(
            "更正后的名称", first.holders(), work("written"), first.region(), first.validTo());
    refused(
        Reason.NO_REASON,
        () ->
            register.record(
                event(
                    right,
                    new Change.Corrected(1, Optional.empty(), Optional.of(instead)),
                    today()),
                OFFICER));

    var corrected = register.record(correction(right, 1, Optional.of(instead)), OFFICER);

    assertThat(corrected.title()).isEqualTo("更正后的名称");
    assertThat(corrected.number()).isEqualTo(right.number());
    var history = register.history(right.number());
    assertThat(history).hasSize(2);
    assertThat(((Change.Registered) history.getFirst().change()).title()).isEqualTo("名称");
    assertThat(history.getLast().reason()).contains("录入有误");
    assertThat(history.getLast().actor()).isEqualTo(OFFICER.code());
    assertThat(facts(right.number()))
        .containsExactly("work_type=art 1 0", "work_type=art -1 0", "work_type=written 1 1");

    var taken = register.record(correction(right, 1, Optional.empty()), OFFICER);
    assertThat(taken.status()).isEqualTo(Status.VOID);
    assertThat(facts(right.number())).hasSize(4).contains("work_type=written -1 1");
    refused(
        Reason.DOES_NOT_FIT,
        () -> register.record(event(right, new Change.Ended(Ending.CANCELLED), today()), OFFICER));
  }

  @Test
  void showsWhatLiesOnARightUntilItIsReleasedOrRunsOut() {
    var right = register.enter(entry(data(), home(), today().minusDays(30)), OFFICER);
    var bank = Holder.organisation("某某银行");
    var pledge =
        new Change.Encumbered(
            Burden.PLEDGE,
            bank,
            Optional.of(Money.yuan(2_000_000)),
            Optional.empty(),
            Optional.of("质2026-1"));
    var pledged = register.record(event(right, pledge, today().minusDays(20)), OFFICER);

    assertThat(pledged.encumbrances())
        .singleElement()
        .satisfies(
            lies -> {
              assertThat(lies.party()).isEqualTo(bank);
              assertThat(lies.amount()).contains(Money.yuan(2_000_000));
            });
    assertThat(facts(right.number() + "#2")).containsExactly("ip_type=data_ip 2000000 0");
    assertThat(register.hold(right.number(), Purpose.SALE, anyCase(), OFFICER))
        .isInstanceOf(HoldAnswer.Barred.class);

    var free = register.record(event(right, new Change.Released(2), today()), OFFICER);
    assertThat(free.encumbrances()).isEmpty();
    assertThat(at(right, Instant.MAX, today().minusDays(1)).encumbrances()).hasSize(1);
    refused(
        Reason.DOES_NOT_FIT,
        () -> register.record(event(right, new Change.Released(2), today()), OFFICER));
  }

  @Test
  void refusesWhatDoesNotFit() {
    var right = enter(data());
    var cancelled =
        register.record(event(right, new Change.Ended(Ending.CANCELLED), today()), OFFICER);
    assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
    assertThat(cancelled.endedOn()).contains(today());

    var gone = new Change.Transferred(List.of(COMPANY));
    refused(Reason.DOES_NOT_FIT, () -> register.record(event(right, gone, today()), OFFICER));
    refused(
        Reason.DOES_NOT_FIT,
        () -> register.enter(entry(data(), home(), today().plusDays(1)), OFFICER));
    refused(
        Reason.UNKNOWN_RIGHT,
        () -> register.record(NewEvent.of("nothing", anyCase(), gone, today()), OFFICER));
    refused(Reason.UNKNOWN_CODE, () -> enter(work("no-such-type")));
    assertThat(register.hold(right.number(), Purpose.RENEWAL, anyCase(), OFFICER))
        .isEqualTo(new HoldAnswer.NotInForce(Status.CANCELLED));
  }

  @Test
  void wantsSharesForAllOrNoneAndOneInSum() {
    var half = COMPANY.with(new Share(1, 2));
    var third = Holder.person("李四").with(new Share(1, 3));
    refused(Reason.HOLDERS, () -> enter(List.of(half, third)));
    refused(Reason.HOLDERS, () -> enter(List.of(half, COMPANY)));
    refused(Reason.HOLDERS, () -> enter(List.of()));

    assertThat(enter(List.of(half, third, Holder.person("王五").with(new Share(2, 12)))).holders())
        .hasSize(3);
  }

  @Test
  void recordsNothingOfTheAddressOfANaturalPerson() {
    var person =
        new Holder(
            "赵六",
            Holder.Nature.PERSON,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("某某路一号"));
    var right = enter(List.of(person));

    assertThat(right.holders().getFirst().address()).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from register.event where body::text like '%某某路%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void neverChangesOrDeletesAnEvent() {
    enter(data());
    assertThatThrownBy(() -> jdbc.sql("delete from register.event").update())
        .hasMessageContaining("keeps its history");
    assertThatThrownBy(() -> jdbc.sql("update register.event set actor = 'x'").update())
        .hasMessageContaining("keeps its history");
  }

  @Test
  void findsByNumberTitleHolderKindStatusAndDate() {
    var holder = Holder.organisation("独一无二的持有人").as(99_001);
    var right = enter(List.of(holder));

    assertThat(register.search(RightQuery.heldBy(99_001)).rights()).containsExactly(right);
    assertThat(register.search(query(right.number(), "", Status.IN_FORCE)).rights())
        .containsExactly(right);
    assertThat(register.search(query("", "一无二", Status.IN_FORCE)).total()).isEqualTo(1);
    assertThat(register.search(query("", "一无二", Status.EXPIRED)).total()).isZero();
    assertThat(register.search(query("%", "", Status.IN_FORCE)).total()).isZero();
  }

  @Test
  void tellsTheStateFromTheEventsAsTheTablesDo() {
    var right = enter(data());
    register.record(event(right, new Change.Ended(Ending.REVOKED), today()), OFFICER);

    assertThat(
            jdbc.sql("select ending || events from register.entry where number = ?")
                .param(right.number())
                .query(String.class)
                .single())
        .isEqualTo("revoked2");
  }

  private Right enter(Particulars particulars) {
    return register.enter(entry(particulars, home(), today()), OFFICER);
  }

  private Right enter(List<Holder> holders) {
    return register.enter(
        new NewEntry(anyCase(), "名称", holders, data(), home(), today(), Optional.empty()), OFFICER);
  }

  private static RightQuery query(String words, String holder, Status status) {
    return new RightQuery(
        Optional.of(RightKind.DATA_IP),
        words,
        holder,
        Optional.empty(),
        "",
        Optional.of(status),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private Right at(Right right, Instant at, LocalDate on) {
    return register.find(right.number(), new Known(at, on)).orElseThrow();
  }

  private static Known at(LocalDate on) {
    return new Known(Instant.MAX, on);
  }

  private List<String> facts(String subject) {
    return jdbc.sql(
            """
            select breakdown || ' ' || trim_scale(amount) || ' ' || revision
            from statistics.fact where subject = ? order by emitted_at, revision, amount desc
            """)
        .param(subject)
        .query(String.class)
        .list();
  }

  private String prefix(RightKind kind) {
    var pattern = kinds.rule(kind).orElseThrow().pattern();
    return pattern
        .substring(0, pattern.indexOf("{seq"))
        .replace("{year}", Integer.toString(today().getYear()));
  }

  private long place(Right right) {
    var digits = right.number().replaceAll("[^0-9]+$", "").replaceAll(".*[^0-9]", "");
    return Long.parseLong(digits);
  }

  private static void refused(Reason reason, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            RegisterProblem.class, problem -> assertThat(problem.reason()).isEqualTo(reason));
  }

  private RegionCode home() {
    return (RegionCode) regions.home().region();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
