package org.suzhi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suzhi.SuzhiTest;
import org.suzhi.identity.Account;
import org.suzhi.identity.Accounts;
import org.suzhi.identity.HeldRole;
import org.suzhi.identity.Sessions.Caller;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.BodyQuery;

@SuzhiTest
class SessionsTest {

  private static final Actor TEST = new Actor.System("test");
  private static final Caller CALLER = new Caller("192.0.2.7", "Browser 1");

  @Autowired BeanFactory program;
  @Autowired Accounts accounts;
  @Autowired RoleTable roles;
  @Autowired PasswordHashing hashing;
  @Autowired AccountTable table;
  @Autowired Bodies bodies;
  @Autowired JdbcClient jdbc;

  private Desk desk;
  private Account account;

  @BeforeEach
  void open() {
    desk = Desk.of(program, 1000);
    account = accounts.open("试用者", "tester", TEST).account();
    table.setPassword(account.id(), hashing.hash("x9Lr!2vTq0"), false, desk.clock().instant());
  }

  private String token() {
    return desk.sessions().open(account, "password", CALLER);
  }

  private void later(Duration by) {
    desk.clock().advance(by);
  }

  @Test
  void aTokenIsKnownByItsDigestAlone() throws Exception {
    var token = token();
    assertThat(desk.sessions().find(token).orElseThrow().account().id()).isEqualTo(account.id());
    assertThat(desk.sessions().find(token + "x")).isEmpty();
    assertThat(token).hasSize(43);
    var digest =
        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    assertThat(
            jdbc.sql("select count(*) from identity.session where digest = ?")
                .param(digest)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from identity.session s where s::text like ?")
                .param("%" + token + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void lastsWhileItIsUsedAndEndsAfterHalfAnHourWithoutARequest() {
    var token = token();
    for (int i = 0; i < 3; i++) {
      later(Duration.ofMinutes(29));
      assertThat(desk.sessions().find(token)).isPresent();
    }
    later(Duration.ofMinutes(30));
    assertThat(desk.sessions().find(token)).isEmpty();
    assertThat(desk.sessions().of(account)).isEmpty();
  }

  @Test
  void endsAfterTwelveHoursHoweverMuchItIsUsed() {
    var token = token();
    for (int i = 0; i < 47; i++) {
      later(Duration.ofMinutes(15));
      assertThat(desk.sessions().find(token)).as("after %d quarters", i + 1).isPresent();
    }
    later(Duration.ofMinutes(15));
    assertThat(desk.sessions().find(token)).isEmpty();
    desk.sessions().sweep();
    assertThat(
            jdbc.sql("select count(*) from identity.session where account = ?")
                .param(account.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void itsOwnerEndsOneOrAllOthersAndNobodyElseDoes() {
    var first = token();
    var second = token();
    var third = token();
    var stranger = accounts.open("别人", "stranger", TEST).account();
    long one = desk.sessions().find(first).orElseThrow().session();
    assertThat(desk.sessions().end(stranger, one)).isFalse();
    assertThat(desk.sessions().find(first)).isPresent();
    assertThat(desk.sessions().end(account, one)).isTrue();
    assertThat(desk.sessions().find(first)).isEmpty();
    desk.sessions().endOthers(account, desk.sessions().find(third).orElseThrow().session());
    assertThat(desk.sessions().find(second)).isEmpty();
    assertThat(desk.sessions().find(third)).isPresent();
  }

  @Test
  void aBlockedAccountIsOutAtOnce() {
    var token = token();
    accounts.block(account, TEST);
    assertThat(desk.sessions().find(token)).isEmpty();
    assertThat(desk.sessions().find(token())).isEmpty();
  }

  @Test
  void aRoleReachesItsBodysRegionFromItsFirstDayToItsLast() {
    var body =
        bodies.list(BodyQuery.ALL).stream()
            .filter(one -> one.region().isPresent())
            .findFirst()
            .orElseThrow();
    var today = LocalDate.now(desk.clock());
    var held =
        new HeldRole(
            0,
            Role.OFFICER,
            Optional.of(body.code()),
            today.plusDays(1),
            Optional.of(today.plusDays(2)),
            "test",
            Optional.empty());
    roles.insert(account.id(), held, desk.clock().instant());
    assertThat(desk.scopeOf(account).roles()).isEmpty();
    later(Duration.ofDays(1));
    var scope = desk.scopeOf(account);
    assertThat(scope.holdsAt(Role.OFFICER, body.code().code())).isTrue();
    assertThat(scope.holdsAt(Role.LEADER, body.code().code())).isFalse();
    assertThat(scope.reaches(Role.OFFICER, body.region().orElseThrow())).isTrue();
    later(Duration.ofDays(1));
    assertThat(desk.scopeOf(account).holds(Role.OFFICER)).isTrue();
    later(Duration.ofDays(1));
    assertThat(desk.scopeOf(account).roles()).isEmpty();
  }

  @Test
  void whoseOneTimePasswordIsNotChangedSeesNothing() {
    var made = accounts.open("新人", "newcomer", TEST);
    var token = desk.sessions().open(made.account(), "password", CALLER);
    var visitor = desk.sessions().find(token).orElseThrow();
    assertThat(visitor.account().mustChangePassword()).isTrue();
    assertThat(visitor.scope().actor()).isEqualTo(new Actor.Anonymous());
  }
}
