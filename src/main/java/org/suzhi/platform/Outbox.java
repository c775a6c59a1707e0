package org.suzhi.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Events that leave with the transaction that made them: committed together or not at all, then
 * handed to every {@link OutboxSubscriber} of the topic at least once, also after a crash.
 *
 * <p>Events of one topic and key reach a subscriber in the order of publishing, given that
 * transactions on the same key wait for each other (they do where they change the same row first).
 * One that was given up as dead no longer holds up those behind it.
 */
public interface Outbox {

  /**
   * Publishes in the caller's transaction; without one it is refused.
   *
   * @param topic kind of event, such as {@code register.entry-made}
   * @param key what it happened to: the order is kept per key
   * @param payload becomes JSON
   */
  void publish(String topic, String key, Object payload);

  /** What was given up, oldest first. */
  List<DeadLetter> dead();

  /** Tries a dead letter again. */
  void retry(long id);

  /** An event that a subscriber refused until it was given up. */
  record DeadLetter(
      long id,
      UUID event,
      String subscriber,
      String topic,
      String key,
      Instant publishedAt,
      int attempts,
      String error) {}
}
