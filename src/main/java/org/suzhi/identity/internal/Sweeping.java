package org.suzhi.identity.internal;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.RecurringJob;

/** Takes away what has run out. */
@Configuration(proxyBeanMethods = false)
class Sweeping {

  @Bean
  RecurringJob endedSessions(KeptSessions sessions, Throttle throttle) {
    return new RecurringJob(
        "ended-sessions",
        new RecurringJob.After(Duration.ofHours(1)),
        () -> {
          sessions.sweep();
          throttle.sweep();
        });
  }
}
