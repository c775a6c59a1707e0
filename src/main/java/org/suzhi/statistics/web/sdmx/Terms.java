package org.suzhi.statistics.web.sdmx;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.suzhi.kernel.Text;

/** Our own words of the structure, in both languages at once. */
record Terms(MessageSource messages) {

  Text of(String key) {
    return new Text(
        messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
        messages.getMessage(key, null, Locale.ENGLISH));
  }

  /** Name of a dimension, measure or attribute. */
  Text concept(String id) {
    return of("statistics.sdmx.concept." + id);
  }

  /** Name of the structure and of its flow. */
  Text flow() {
    return of("statistics.sdmx.flow");
  }
}
