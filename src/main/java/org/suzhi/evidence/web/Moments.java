package org.suzhi.evidence.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Period;

/** Moments as pages write them. */
@Component
class Moments {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Clock clock;

  Moments(Clock clock) {
    this.clock = clock;
  }

  /** Day and time to the second, here. */
  public String told(Instant moment, Locale locale) {
    var here = moment.atZone(clock.getZone());
    return Period.asOf(here.toLocalDate()).label().in(locale) + " " + TIME.format(here);
  }
}
