package org.suzhi.whitepaper.internal.article;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics;
import org.suzhi.whitepaper.internal.figures.FigureKey;
import org.suzhi.whitepaper.internal.writing.WritingNumbers;
import org.suzhi.whitepaper.internal.writing.WritingTimes;

/** Names of things in the language of a paper. */
record Words(Statistics statistics, Regions regions, MessageSource messages, Locale locale) {

  String say(String key, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  boolean english() {
    return WritingNumbers.english(locale);
  }

  String region(Region region) {
    return regions.find(region).map(RegionEntry::name).map(n -> n.in(locale)).orElse(region.code());
  }

  String indicator(String code) {
    return statistics.indicator(code).map(Indicator::name).map(n -> n.in(locale)).orElse(code);
  }

  String value(String dimension, String value) {
    return statistics.name(Statistics.Naming.VALUE, dimension + "=" + value).in(locale);
  }

  String breakdown(Breakdown breakdown) {
    return breakdown.values().entrySet().stream()
        .map(part -> value(part.getKey(), part.getValue()))
        .collect(Collectors.joining(say("whitepaper.say.and")));
  }

  String period(Period period) {
    return WritingTimes.brief(period, locale);
  }

  /** A figure by its name, as a gap or a list calls it. */
  String figure(FigureKey key) {
    var part =
        key.breakdown().isTotal() ? "" : say("whitepaper.say.and") + breakdown(key.breakdown());
    return say(
        "whitepaper.say.figure",
        indicator(key.indicator()),
        region(key.region()),
        period(key.period()) + part);
  }
}
