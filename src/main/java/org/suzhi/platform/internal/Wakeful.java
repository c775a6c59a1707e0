package org.suzhi.platform.internal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that works when woken, looks by itself now and then, and ends what it has begun. */
public abstract class Wakeful implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Wakeful.class);

  private final String name;
  private final Duration nap;
  private final Semaphore woken = new Semaphore(0);
  private volatile @Nullable Thread thread;

  protected Wakeful(String name, Duration nap) {
    this.name = name;
    this.nap = nap;
  }

  /** Does some of the work; says whether there was any, and then is asked again at once. */
  protected abstract boolean work();

  /** Makes it look now. */
  public void wake() {
    woken.release();
  }

  @Override
  public void start() {
    // known before it runs: it ends at once when it finds that it isn't
    var made = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    thread = made;
    made.start();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public void stop() {
    var running = thread;
    thread = null;
    wake();
    if (running != null) {
      join(running);
    }
  }

  private static void join(Thread running) {
    try {
      running.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (isRunning()) {
      sleep();
      workOff();
    }
  }

  private void workOff() {
    try {
      var more = true;
      while (more && isRunning()) {
        more = work();
      }
    } catch (RuntimeException | Error e) {
      // The database may be away for a while: the next look finds what was left.
      log.warn("{} goes on in {}: {}", name, nap, e.toString());
    }
  }

  private void sleep() {
    try {
      var ignored = woken.tryAcquire(nap.toMillis(), TimeUnit.MILLISECONDS);
      woken.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
