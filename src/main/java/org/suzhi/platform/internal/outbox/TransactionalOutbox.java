package org.suzhi.platform.internal.outbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.suzhi.platform.Outbox;
import org.suzhi.platform.OutboxSubscriber;

/** Writes events in the caller's transaction and wakes the relay when it has committed. */
@Component
class TransactionalOutbox implements Outbox {

  private final OutboxTable table;
  private final OutboxSubscribers subscribers;
  private final OutboxRelay relay;
  private final Clock clock;

  TransactionalOutbox(
      OutboxTable table, OutboxSubscribers subscribers, OutboxRelay relay, Clock clock) {
    this.table = table;
    this.subscribers = subscribers;
    this.relay = relay;
    this.clock = clock;
  }

  @Override
  public void publish(String topic, String key, Object payload) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("event published outside of a transaction: " + topic);
    }
    var wanting =
        subscribers.all().stream()
            .filter(subscriber -> subscriber.topics().contains(topic))
            .map(OutboxSubscriber::name)
            .toList();
    if (!wanting.isEmpty()) {
      table.insert(UUID.randomUUID(), wanting, topic, key, payload, clock.instant());
      wakeAfterCommit();
    }
  }

  private void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            relay.wake();
          }
        });
  }

  @Override
  public List<DeadLetter> dead() {
    return table.dead();
  }

  @Override
  public void retry(long id) {
    table.revive(id, clock.instant());
    relay.wake();
  }
}
