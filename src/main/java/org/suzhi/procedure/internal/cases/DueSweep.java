package org.suzhi.procedure.internal.cases;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.RecurringJob;

/** Deals with what has run out; every node may, for none takes what another holds. */
@Configuration(proxyBeanMethods = false)
class DueSweep {

  private static final Logger log = LoggerFactory.getLogger(DueSweep.class);
  private static final int BATCH = 100;
  private static final Duration EVERY = Duration.ofSeconds(20);
  private static final Duration LATER = Duration.ofMinutes(15);

  @Bean
  RecurringJob sweepOfDeadlines(Acting acting, Clock clock) {
    return new RecurringJob(
        "procedure.deadlines", new RecurringJob.After(EVERY), () -> sweep(acting, clock));
  }

  /** Until nothing is due; how many were dealt with. */
  static int sweep(Acting acting, Clock clock) {
    int all = 0;
    for (int done = batch(acting, clock, BATCH); done > 0; done = batch(acting, clock, BATCH)) {
      all += done;
    }
    return all;
  }

  /** One that fails holds up the rest only until it is found and put off. */
  private static int batch(Acting acting, Clock clock, int most) {
    try {
      return acting.sweep(most);
    } catch (RuntimeException e) {
      if (most > 1) {
        return batch(acting, clock, 1);
      }
      log.error("a deadline could not be dealt with and is tried again later", e);
      acting.putOffFirst(clock.instant().plus(LATER));
      return 1;
    }
  }
}
