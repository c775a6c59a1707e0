package org.suzhi.platform;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Takes events in; a module plugs one in by declaring a bean. */
public interface OutboxSubscriber {

  /** Name that never changes: what waits for this subscriber is kept under it. */
  String name();

  /** The topics it wants. */
  Set<String> topics();

  /**
   * Takes {@code event} in, inside a transaction that also takes it out of the outbox: what is
   * written to the database is written once. What leaves the database may leave twice after a
   * crash, with the same {@link Event#id}. An exception puts the event back, to be tried later.
   */
  void receive(Event event);

  /**
   * An event handed over.
   *
   * @param id the same each time it is handed over
   */
  record Event(UUID id, String topic, String key, JsonNode payload, Instant publishedAt) {}
}
