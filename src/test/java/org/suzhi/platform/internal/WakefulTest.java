package org.suzhi.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WakefulTest {

  /** A thread that ran before it was known ended at once, and nothing was ever handed over. */
  @Test
  void worksHoweverQuicklyItsThreadBegins() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      var worked = new CountDownLatch(1);
      var wakeful =
          new Wakeful("test", Duration.ofMillis(1)) {
            @Override
            protected boolean work() {
              worked.countDown();
              return false;
            }
          };
      wakeful.start();
      wakeful.wake();
      assertThat(worked.await(10, TimeUnit.SECONDS)).as("round %d", i).isTrue();
      wakeful.stop();
    }
  }
}
