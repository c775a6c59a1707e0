package org.suzhi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suzhi.register.Samples.OFFICER;
import static org.suzhi.register.Samples.anyCase;
import static org.suzhi.register.Samples.data;
import static org.suzhi.register.Samples.entry;
import static org.suzhi.register.Samples.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.RegionCode;
import org.suzhi.platform.Regions;

@SuzhiTest
class HoldTest {

  private static final int THREADS = 48;
  private static final List<Purpose> DEALS =
      List.of(Purpose.SALE, Purpose.AUCTION, Purpose.PLEDGE, Purpose.EXCLUSIVE_LICENCE);

  @Autowired Register register;
  @Autowired Regions regions;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void sellsAuctionsAndPledgesARightNeverAtOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      var right = enter();
      var answers =
          atOnce(
              number ->
                  register.hold(
                      right.number(), DEALS.get(number % DEALS.size()), anyCase(), OFFICER));

      var held = answers.stream().filter(HoldAnswer.Held.class::isInstance).toList();
      assertThat(held).hasSize(1);
      var winner = ((HoldAnswer.Held) held.getFirst()).hold();
      assertThat(answers)
          .filteredOn(HoldAnswer.Taken.class::isInstance)
          .hasSize(THREADS - 1)
          .allSatisfy(
              taken ->
                  assertThat(((HoldAnswer.Taken) taken).by().caseId()).isEqualTo(winner.caseId()));
      assertThat(register.holds(right.number()))
          .singleElement()
          .satisfies(hold -> assertThat(hold.caseId()).isEqualTo(winner.caseId()));
    }
  }

  @Test
  void givesOneCaseOneHoldHoweverManyThreadsAskForIt() throws Exception {
    var right = enter();
    var caseId = anyCase();

    var answers = atOnce(_ -> register.hold(right.number(), Purpose.SALE, caseId, OFFICER));

    assertThat(answers).hasSize(THREADS).allMatch(HoldAnswer.Held.class::isInstance);
    assertThat(register.holds(right.number())).hasSize(1);
  }

  @Test
  void entersOneRightHoweverManyThreadsAskForIt() throws Exception {
    var entry = entry(data(), home(), LocalDate.now(clock));

    var numbers = atOnce(_ -> register.enter(entry, OFFICER).number());

    assertThat(numbers).hasSize(THREADS).containsOnly(numbers.getFirst());
  }

  @Test
  void numbersManyEntriesMadeAtOnceWithoutAGap() throws Exception {
    var day = LocalDate.of(2019, 5, 6);

    var numbers =
        atOnce(_ -> register.enter(entry(data(), home(), day), OFFICER).number()).stream()
            .sorted()
            .toList();

    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(place(numbers.getLast()) - place(numbers.getFirst())).isEqualTo(THREADS - 1);
  }

  @Test
  void letsDifferentLanesStandSideBySideAndLetsGo() {
    var right = enter();
    var sale = anyCase();
    assertThat(register.hold(right.number(), Purpose.SALE, sale, OFFICER))
        .isInstanceOf(HoldAnswer.Held.class);
    assertThat(register.hold(right.number(), Purpose.CHANGE, anyCase(), OFFICER))
        .isInstanceOf(HoldAnswer.Held.class);
    assertThat(register.hold(right.number(), Purpose.TRANSFER, anyCase(), OFFICER))
        .isInstanceOf(HoldAnswer.Taken.class);

    assertThat(register.release(right.number(), sale, OFFICER)).isTrue();
    assertThat(register.release(right.number(), sale, OFFICER)).isFalse();
    assertThat(register.hold(right.number(), Purpose.AUCTION, anyCase(), OFFICER))
        .isInstanceOf(HoldAnswer.Held.class);
  }

  @Test
  void recordsATransferOnlyForTheCaseThatHoldsTheRight() {
    var right = enter();
    var auction = anyCase();
    register.hold(right.number(), Purpose.AUCTION, auction, OFFICER);
    var sold = new Change.Transferred(List.of(Holder.organisation("买受人")));
    var today = LocalDate.now(clock);

    assertThatThrownBy(() -> register.record(event(right, sold, today), OFFICER))
        .isInstanceOf(RegisterProblem.class)
        .hasMessageContaining("is held by " + auction);
    assertThat(
            register.record(NewEvent.of(right.number(), auction, sold, today), OFFICER).holders())
        .containsExactly(Holder.organisation("买受人"));
  }

  @Test
  void theDatabaseItselfRefusesASecondHoldInALane() {
    var right = enter();
    register.hold(right.number(), Purpose.SALE, anyCase(), OFFICER);

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into register.hold (entry, lane, purpose, case_id, since, actor)
                        values (?, 'disposal', 'auction', 'x', now(), 'x')
                        """)
                    .param(right.id())
                    .update())
        .hasMessageContaining("hold_one_in_a_lane");
  }

  private interface Act<T> {
    T by(int thread);
  }

  private static <T> List<T> atOnce(Act<T> act) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var running = new ArrayList<Future<T>>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        Callable<T> one =
            () -> {
              start.await();
              return act.by(number);
            };
        running.add(threads.submit(one));
      }
      start.countDown();
      var results = new ArrayList<T>();
      for (var one : running) {
        results.add(one.get());
      }
      return results;
    }
  }

  private Right enter() {
    return register.enter(entry(data(), home(), LocalDate.now(clock)), OFFICER);
  }

  private RegionCode home() {
    return (RegionCode) regions.home().region();
  }

  private static long place(String number) {
    return Long.parseLong(number.replaceAll("[^0-9]+$", "").replaceAll(".*[^0-9]", ""));
  }
}
