package org.suzhi.platform.internal.database;

import java.time.Duration;

/** Waiting for another process, which can't notify us. */
final class Pause {

  private Pause() {}

  static void of(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database server", e);
    }
  }
}
