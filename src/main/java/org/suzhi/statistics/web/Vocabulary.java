package org.suzhi.statistics.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Statistics;
import org.suzhi.statistics.Statistics.Naming;

/** How things are called in the caller's language, for files and answers to programs. */
record Vocabulary(Statistics statistics, Regions regions, MessageSource messages, Locale locale) {

  String indicator(String code) {
    return statistics.indicator(code).map(i -> i.name().in(locale)).orElse(code);
  }

  String region(Region region) {
    return regions.find(region).map(RegionEntry::name).map(n -> n.in(locale)).orElse(region.code());
  }

  String period(Period period) {
    return period.label().in(locale);
  }

  /** The whole, or each key and its value. */
  String breakdown(Breakdown breakdown) {
    return breakdown.isTotal()
        ? message("statistics.breakdown.total")
        : breakdown.values().entrySet().stream()
            .map(part -> part(part.getKey(), part.getValue()))
            .collect(Collectors.joining(message("statistics.breakdown.and")));
  }

  String unit(Observation observation) {
    return statistics.unit(observation).in(locale);
  }

  String unit(String code) {
    return name(Naming.UNIT, code);
  }

  String document(String code) {
    return name(Naming.DOCUMENT, code);
  }

  String category(String code) {
    return name(Naming.CATEGORY, code);
  }

  String message(String key, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  private String part(String key, String value) {
    return message(
        "statistics.breakdown.part",
        name(Naming.DIMENSION, key),
        name(Naming.VALUE, key + "=" + value));
  }

  private String name(Naming kind, String code) {
    return statistics.name(kind, code).in(locale);
  }
}
