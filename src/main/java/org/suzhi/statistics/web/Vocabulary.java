package org.suzhi.statistics.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Statistics;
import org.suzhi.statistics.Statistics.Naming;

/**
 * How things are called in the caller's language, for files and answers to programs: as on pages,
 * but periods and breakdowns in full.
 */
record Vocabulary(Statistics statistics, Regions regions, MessageSource messages, Locale locale) {

  String indicator(String code) {
    return words().indicator(code);
  }

  String region(Region region) {
    return words().region(region);
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
    return words().unit(observation);
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
    return words().say(key, args);
  }

  private FigureWords words() {
    return new FigureWords(statistics, regions, messages, locale);
  }

  private String part(String key, String value) {
    return message("statistics.breakdown.part", words().dimension(key), words().value(key, value));
  }

  private String name(Naming kind, String code) {
    return statistics.name(kind, code).in(locale);
  }
}
