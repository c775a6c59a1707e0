package org.suzhi.platform.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.SuzhiTest;
import org.suzhi.platform.OutboxSubscriber;
import org.suzhi.platform.internal.SettableClock;
import tools.jackson.databind.json.JsonMapper;

@SuzhiTest
class OutboxTest {

  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JsonMapper json;

  final SettableClock clock = new SettableClock();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final Recorder first = new Recorder("first");
  TransactionTemplate transaction;
  TransactionalOutbox outbox;
  OutboxRelay relay;

  /** Notes what it receives, after doing what it is told to. */
  static final class Recorder implements OutboxSubscriber {
    final String name;
    final List<String> received = Collections.synchronizedList(new ArrayList<>());
    final List<UUID> ids = Collections.synchronizedList(new ArrayList<>());
    volatile Consumer<Event> before = event -> {};

    Recorder(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Set<String> topics() {
      return Set.of("test.thing");
    }

    @Override
    public void receive(Event event) {
      ids.add(event.id());
      before.accept(event);
      received.add(event.key() + event.payload().get("n").asInt());
    }
  }

  @BeforeEach
  void start() {
    transaction = new TransactionTemplate(transactions);
    relay = relay(first);
    outbox = outbox(relay, first);
  }

  @AfterEach
  void empty() {
    jdbc.sql("delete from platform.outbox").update();
  }

  private OutboxRelay relay(OutboxSubscriber... subscribers) {
    var table = new OutboxTable(jdbc, json);
    return new OutboxRelay(table, known(subscribers), transactions, clock, metrics);
  }

  private TransactionalOutbox outbox(OutboxRelay relay, OutboxSubscriber... subscribers) {
    return new TransactionalOutbox(new OutboxTable(jdbc, json), known(subscribers), relay, clock);
  }

  private static OutboxSubscribers known(OutboxSubscriber... subscribers) {
    var beans = new StaticListableBeanFactory();
    Stream.of(subscribers).forEach(subscriber -> beans.addBean(subscriber.name(), subscriber));
    return new OutboxSubscribers(beans.getBeanProvider(OutboxSubscriber.class));
  }

  private void publish(String key, int number) {
    transaction.executeWithoutResult(
        status -> outbox.publish("test.thing", key, Map.of("n", number)));
  }

  private void relayAll(OutboxRelay relay) {
    while (relay.work()) {}
  }

  @Test
  void handsOverWhatWasCommittedAndNothingElse() {
    publish("a", 1);
    transaction.executeWithoutResult(
        status -> {
          outbox.publish("test.thing", "a", Map.of("n", 2));
          status.setRollbackOnly();
        });
    relayAll(relay);
    assertThat(first.received).containsExactly("a1");
    assertThat(waiting()).isZero();
  }

  @Test
  void refusesAnEventOutsideOfATransaction() {
    assertThatThrownBy(() -> outbox.publish("test.thing", "a", Map.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void handsToEverySubscriberOnItsOwnAccount() {
    var second = new Recorder("second");
    second.before = event -> refuse();
    var both = relay(first, second);
    outbox = outbox(both, first, second);
    publish("a", 1);
    relayAll(both);
    assertThat(first.received).containsExactly("a1");
    assertThat(second.received).isEmpty();

    second.before = event -> {};
    clock.advance(Duration.ofSeconds(2));
    relayAll(both);
    assertThat(first.received).containsExactly("a1");
    assertThat(second.received).containsExactly("a1");
  }

  @Test
  void keepsTheOrderOfAKeyWhileItsFirstIsRefused() {
    first.before = event -> refuseIf(event.key().equals("a") && first.ids.size() < 2);
    publish("a", 1);
    publish("a", 2);
    publish("b", 1);
    relayAll(relay);
    assertThat(first.received).containsExactly("b1");
    clock.advance(Duration.ofSeconds(2));
    relayAll(relay);
    assertThat(first.received).containsExactly("b1", "a1", "a2");
  }

  @Test
  void keepsTheIdOfAnEventThatIsHandedOverAgain() {
    first.before = event -> refuseIf(first.ids.size() == 1);
    publish("a", 1);
    relayAll(relay);
    clock.advance(Duration.ofSeconds(2));
    relayAll(relay);
    assertThat(first.ids).hasSize(2);
    assertThat(Set.copyOf(first.ids)).hasSize(1);
  }

  @Test
  void undoesWhatARefusingSubscriberWrote() {
    first.before =
        event -> {
          jdbc.sql("insert into platform.audit_pending (audit) values (-7)").update();
          jdbc.sql("select 1/0").query(Integer.class).single();
        };
    publish("a", 1);
    publish("b", 1);
    relayAll(relay);
    assertThat(
            jdbc.sql("select count(*) from platform.audit_pending where audit = -7")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(metrics.counter("suzhi.outbox.failed").count()).isEqualTo(2);
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  void giveUpShowsADeadLetterThatCanBeTriedAgain() {
    first.before = event -> refuseIf(event.payload().get("n").asInt() == 1);
    publish("a", 1);
    publish("a", 2);
    for (int i = 0; i < 10; i++) {
      relayAll(relay);
      clock.advance(Duration.ofHours(2));
    }
    relayAll(relay);
    assertThat(first.received).containsExactly("a2");
    var dead = outbox.dead();
    assertThat(dead).singleElement().matches(letter -> letter.attempts() == 10);
    assertThat(dead.getFirst().error()).contains("refused on purpose");

    first.before = event -> {};
    outbox.retry(dead.getFirst().id());
    relayAll(relay);
    assertThat(first.received).containsExactly("a2", "a1");
    assertThat(outbox.dead()).isEmpty();
  }

  @Test
  void twoRelaysHandOverEachEventOnceAndInOrder() {
    var keys = List.of("a", "b", "c", "d", "e");
    for (int n = 0; n < 60; n++) {
      for (var key : keys) {
        publish(key, n);
      }
    }
    var other = relay(first);
    var left = CompletableFuture.runAsync(() -> untilEmpty(relay));
    var right = CompletableFuture.runAsync(() -> untilEmpty(other));
    left.join();
    right.join();
    assertThat(first.received).hasSize(300);
    for (var key : keys) {
      assertThat(first.received.stream().filter(seen -> seen.startsWith(key)))
          .containsExactlyElementsOf(IntStream.range(0, 60).mapToObj(n -> key + n).toList());
    }
  }

  @Test
  void losesNothingWhenTheRelayDiesInTheMiddle() {
    first.before =
        event -> {
          if (first.ids.size() == 3) {
            jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).list();
          }
        };
    for (var key : List.of("a", "b", "c", "d", "e")) {
      publish(key, 1);
    }
    assertThatThrownBy(() -> relay.work()).isInstanceOf(RuntimeException.class);
    assertThat(waiting()).isEqualTo(5);
    relayAll(relay);
    assertThat(first.received).contains("a1", "b1", "c1", "d1", "e1");
    assertThat(waiting()).isZero();
  }

  @Test
  void isWokenByTheCommitInsteadOfWaitingForItsNextLook() throws InterruptedException {
    relay.start();
    try {
      var start = System.nanoTime();
      publish("a", 1);
      while (first.received.isEmpty() && System.nanoTime() - start < 4_000_000_000L) {
        Thread.sleep(5);
      }
      assertThat(first.received).containsExactly("a1");
    } finally {
      relay.stop();
    }
  }

  @Test
  void waitsLongerEachTimeButNeverMoreThanAnHour() {
    assertThat(OutboxRelay.pause(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(OutboxRelay.pause(4)).isEqualTo(Duration.ofSeconds(8));
    assertThat(OutboxRelay.pause(1_000)).isEqualTo(Duration.ofHours(1));
  }

  private void untilEmpty(OutboxRelay relay) {
    while (waiting() > 0) {
      relay.work();
    }
  }

  private long waiting() {
    return jdbc.sql("select count(*) from platform.outbox").query(Long.class).single();
  }

  private static void refuse() {
    throw new IllegalStateException("refused on purpose");
  }

  private static void refuseIf(boolean condition) {
    if (condition) {
      refuse();
    }
  }
}
