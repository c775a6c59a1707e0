package org.suzhi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.SuzhiTest;
import org.suzhi.house.Walkers;
import org.suzhi.notice.NewNotice.Argument;

@SuzhiTest
class NoticesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Autowired BeanFactory program;
  @Autowired Notices notices;
  @Autowired TransactionTemplate transaction;
  @Autowired MessageSource texts;

  @Test
  void reachesTheReceiverInTheirLanguage() throws Exception {
    long person = anybody();
    send(notice(person, UUID.randomUUID().toString()));

    var found = awaited(person, 1);

    assertThat(found.unread()).isEqualTo(1);
    var notice = found.notices().getFirst();
    assertThat(notice.title(texts, Locale.CHINESE)).isEqualTo("欢迎使用，张三");
    assertThat(notice.title(texts, Locale.ENGLISH)).isEqualTo("Welcome, Zhang San");
    assertThat(notice.path()).contains("/account");
  }

  @Test
  void sendsOneMessageForAKeyAndNoneOfAnActThatFails() throws Exception {
    long person = anybody();
    var key = UUID.randomUUID().toString();
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      notices.send(notice(person, key));
                      throw new IllegalStateException("the action fails");
                    }))
        .hasMessage("the action fails");
    send(notice(person, key));
    send(notice(person, key));
    send(notice(person, UUID.randomUUID().toString()));

    assertThat(awaited(person, 2).total()).isEqualTo(2);
  }

  @Test
  void countsWhatIsUnreadAndLetsOnlyTheReceiverReadIt() throws Exception {
    long person = anybody();
    for (int i = 0; i < 23; i++) {
      send(notice(person, UUID.randomUUID().toString()));
    }
    var found = awaited(person, 23);
    assertThat(found.pages()).isEqualTo(2);
    assertThat(notices.of(person, false, 2).notices()).hasSize(3);
    var first = found.notices().getFirst().id();

    assertThat(notices.read(person + 1, first)).isFalse();
    assertThat(notices.read(person, first)).isTrue();
    assertThat(notices.unread(person)).isEqualTo(22);
    assertThat(notices.of(person, true, 1).total()).isEqualTo(22);
    notices.readAll(person);
    assertThat(notices.unread(person)).isZero();
  }

  @Test
  void refusesWordsThatNobodyWroteAndSendingOutsideOfAnAct() {
    var strange =
        new NewNotice("x", Recipient.person(1), "notice.nothing", List.of(), Optional.empty());
    assertThatThrownBy(() -> send(strange)).isInstanceOf(NoSuchMessageException.class);
    assertThatThrownBy(() -> notices.send(notice(1, "y"))).hasMessageContaining("the act it tells");
    assertThatThrownBy(
            () ->
                new NewNotice(
                    "z",
                    Recipient.person(1),
                    "notice.welcome",
                    List.of(),
                    Optional.of("//elsewhere.example")))
        .hasMessageContaining("one slash");
  }

  private void send(NewNotice notice) {
    transaction.executeWithoutResult(status -> notices.send(notice));
  }

  private NoticesFound awaited(long person, int count) throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (notices.of(person, false, 1).total() < count && System.nanoTime() < until) {
      Thread.sleep(50);
    }
    assertThat(notices.of(person, false, 1).total()).isEqualTo(count);
    return notices.of(person, false, 1);
  }

  private static NewNotice notice(long person, String key) {
    return new NewNotice(
        key,
        Recipient.person(person),
        "notice.welcome",
        List.of(new Argument("张三", "Zhang San")),
        Optional.of("/account"));
  }

  private long anybody() {
    return Walkers.of(program).person("Reader").id();
  }
}
