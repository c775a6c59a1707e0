package org.suzhi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suzhi.SuzhiTest;
import org.suzhi.identity.Accounts;
import org.suzhi.identity.Sessions.Caller;
import org.suzhi.identity.SignIn.Answer;
import org.suzhi.kernel.Actor;

@SuzhiTest
class SignInTest {

  private static final Actor TEST = new Actor.System("test");

  @Autowired BeanFactory program;
  @Autowired KeptAccounts accounts;
  @Autowired JdbcClient jdbc;

  private Desk desk;
  private Accounts.OneTime made;

  @BeforeEach
  void open() {
    jdbc.sql("truncate identity.attempts").update();
    desk = Desk.of(program, 1000);
    made = accounts.open("试用者", "tester", TEST);
  }

  private Answer tried(String name, String password) {
    return tried(name, password, "192.0.2.7");
  }

  private Answer tried(String name, String password, String address) {
    return desk.signIn().with(name, password, new Caller(address, "Browser 1"));
  }

  @Test
  void letsInWhoKnowsThePassword() {
    var name = " " + made.signInName().toUpperCase(java.util.Locale.ROOT) + " ";
    assertThat(tried(name, made.password()))
        .isInstanceOfSatisfying(
            Answer.Welcome.class,
            welcome ->
                assertThat(desk.sessions().find(welcome.token()).orElseThrow().account().id())
                    .isEqualTo(made.account().id()));
  }

  @Test
  void saysTheSameOfAWrongPasswordAWrongNameAndABlockedAccount() {
    var blocked = accounts.open("停用者", "blocked", TEST);
    accounts.block(blocked.account(), TEST);
    assertThat(tried(made.signInName(), "wrong")).isEqualTo(new Answer.Refused());
    assertThat(tried("nobody-0000", "wrong")).isEqualTo(new Answer.Refused());
    assertThat(tried(blocked.signInName(), blocked.password())).isEqualTo(new Answer.Refused());
    assertThat(tried("", "")).isEqualTo(new Answer.Refused());
    assertThat(tried("x".repeat(5000), "y".repeat(5000))).isEqualTo(new Answer.Refused());
  }

  @Test
  void locksANameAfterFiveFailuresWhetherOrNotItExistsAndOpensItAgain() {
    for (var name : new String[] {made.signInName(), "nobody-0000"}) {
      for (int i = 0; i < 5; i++) {
        assertThat(tried(name, "wrong")).isEqualTo(new Answer.Refused());
      }
      assertThat(tried(name, made.password()))
          .isEqualTo(new Answer.TooMany(Duration.ofMinutes(15)));
    }
    desk.clock().advance(Duration.ofMinutes(14));
    assertThat(tried(made.signInName(), made.password())).isInstanceOf(Answer.TooMany.class);
    desk.clock().advance(Duration.ofMinutes(1));
    assertThat(tried(made.signInName(), made.password())).isInstanceOf(Answer.Welcome.class);
  }

  @Test
  void forgetsFailuresOnceThePasswordWasRight() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(tried(made.signInName(), "wrong")).isEqualTo(new Answer.Refused());
      }
      assertThat(tried(made.signInName(), made.password())).isInstanceOf(Answer.Welcome.class);
    }
  }

  @Test
  void countsEveryOneOfManyTriesAtTheSameMoment() throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 40)
                  .<java.util.concurrent.Callable<Answer>>mapToObj(
                      i -> () -> tried(made.signInName(), "wrong " + i))
                  .toList());
      long looked = 0;
      for (var answer : answers) {
        looked += answer.get() instanceof Answer.Refused ? 1 : 0;
      }
      assertThat(looked).isEqualTo(5);
    }
  }

  @Test
  void refusesAnAddressThatTriesManyNamesAndLetsOthersIn() {
    desk = Desk.of(program, 6);
    for (int i = 0; i < 6; i++) {
      assertThat(tried("nobody-" + i, "wrong", "2001:db8:1:2::" + i))
          .isEqualTo(new Answer.Refused());
    }
    assertThat(tried(made.signInName(), made.password(), "2001:db8:1:2:ffff::1"))
        .isInstanceOf(Answer.TooMany.class);
    assertThat(tried(made.signInName(), made.password(), "2001:db8:1:3::1"))
        .isInstanceOf(Answer.Welcome.class);
  }

  @Test
  void anOfficeThatSignsInOftenFromOneAddressIsNotRefused() {
    desk = Desk.of(program, 6);
    for (int i = 0; i < 10; i++) {
      assertThat(tried(made.signInName(), made.password())).isInstanceOf(Answer.Welcome.class);
    }
  }

  @Test
  void takesAsLongForANameThatDoesNotExist() {
    var there = new long[7];
    var missing = new long[7];
    for (int i = 0; i < there.length; i++) {
      jdbc.sql("truncate identity.attempts").update();
      there[i] = nanos(made.signInName());
      missing[i] = nanos("nobody-0000");
    }
    Arrays.sort(there);
    Arrays.sort(missing);
    assertThat((double) there[3] / missing[3]).isBetween(0.5, 2.0);
    assertThat(missing[3]).isGreaterThan(Duration.ofMillis(5).toNanos());
  }

  private long nanos(String name) {
    long start = System.nanoTime();
    assertThat(tried(name, "wrong")).isEqualTo(new Answer.Refused());
    return System.nanoTime() - start;
  }

  @Test
  void aDemonstrationAccountLetsNobodyInOutsideOfADemonstration() {
    var demo = accounts.open("演示", "demo.person", true, TEST);
    assertThat(tried(demo.signInName(), demo.password())).isEqualTo(new Answer.Refused());
  }

  @Test
  void keepsNoNameThatWasTried() {
    tried("my-password-typed-here", "x");
    assertThat(
            jdbc.sql("select count(*) from identity.attempts a where a::text like '%typed%'")
                .query(Long.class)
                .single())
        .isZero();
  }
}
