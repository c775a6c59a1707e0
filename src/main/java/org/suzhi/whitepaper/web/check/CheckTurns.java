package org.suzhi.whitepaper.web.check;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Problem;
import org.suzhi.whitepaper.CheckSettings;

/** Keeps what anybody may ask for from taking the whole machine. */
@Component
class CheckTurns {

  private final CheckSettings settings;
  private final Clock clock;
  private final Semaphore turns;
  private final Map<String, Integer> callers = new ConcurrentHashMap<>();
  private long minute;

  CheckTurns(CheckSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.turns = new Semaphore(settings.atOnce(), true);
  }

  /** Does {@code work} for {@code caller} when its turn has come. */
  <T> T inTurn(String caller, Supplier<T> work) {
    count(caller);
    try {
      if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private synchronized void count(String caller) {
    long now = clock.instant().getEpochSecond() / 60;
    if (now != minute) {
      minute = now;
      callers.clear();
    }
    if (callers.merge(caller, 1, Integer::sum) > settings.aMinute()) {
      throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "whitepaper.check.too-often");
    }
  }

  private static Problem busy() {
    return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "whitepaper.check.busy", "");
  }
}
