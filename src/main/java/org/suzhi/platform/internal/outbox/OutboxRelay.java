package org.suzhi.platform.internal.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.platform.OutboxSubscriber;
import org.suzhi.platform.internal.Wakeful;

/**
 * Hands events to their subscribers. Any number of nodes may relay: a batch is locked by the
 * transaction that hands it over, so that a killed node gives it back by dying.
 */
@Component
class OutboxRelay extends Wakeful {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

  private static final int BATCH = 100;
  private static final int MOST_ATTEMPTS = 10;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final OutboxTable table;
  private final OutboxSubscribers subscribers;
  private final TransactionTemplate batch;
  private final TransactionTemplate one;
  private final Clock clock;
  private final Counter delivered;
  private final Counter failed;

  OutboxRelay(
      OutboxTable table,
      OutboxSubscribers subscribers,
      PlatformTransactionManager transactions,
      Clock clock,
      MeterRegistry metrics) {
    super("outbox", Duration.ofSeconds(5));
    this.table = table;
    this.subscribers = subscribers;
    this.batch = new TransactionTemplate(transactions);
    this.one = new TransactionTemplate(transactions);
    this.one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
    this.delivered = metrics.counter("suzhi.outbox.delivered");
    this.failed = metrics.counter("suzhi.outbox.failed");
    metrics.gauge("suzhi.outbox.waiting", table, known -> known.count(false));
    metrics.gauge("suzhi.outbox.dead", table, known -> known.count(true));
  }

  /** Hands over a batch; says whether there was anything. */
  @Override
  protected boolean work() {
    var byName =
        subscribers.all().stream()
            .collect(Collectors.toMap(OutboxSubscriber::name, Function.identity()));
    if (byName.isEmpty()) {
      return false;
    }
    var count = batch.execute(status -> handOver(byName));
    return count != null && count > 0;
  }

  private int handOver(Map<String, OutboxSubscriber> byName) {
    var claimed = table.claim(byName.keySet().stream().toList(), BATCH, clock.instant());
    for (var waiting : claimed) {
      var subscriber = byName.get(waiting.subscriber());
      if (subscriber != null) {
        handOver(waiting, subscriber);
      }
    }
    return claimed.size();
  }

  private void handOver(OutboxTable.Waiting waiting, OutboxSubscriber subscriber) {
    try {
      one.executeWithoutResult(
          status -> {
            subscriber.receive(waiting.event());
            table.delete(waiting.id());
          });
      delivered.increment();
    } catch (RuntimeException e) {
      failed.increment();
      putBack(waiting, e);
    }
  }

  private void putBack(OutboxTable.Waiting waiting, RuntimeException refusal) {
    var error = beginning(refusal.toString());
    var attempts = waiting.attempts() + 1;
    if (attempts >= MOST_ATTEMPTS) {
      log.error(
          "Gave up event {} for {} after {} attempts",
          waiting.event().id(),
          waiting.subscriber(),
          attempts);
      table.giveUp(waiting.id(), error, clock.instant());
    } else {
      table.putBack(waiting.id(), error, clock.instant().plus(pause(attempts)));
    }
  }

  private static String beginning(String error) {
    return error.substring(0, Math.min(error.length(), 500));
  }

  /** One second, then twice as long each time, an hour at most. */
  static Duration pause(int attempts) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
