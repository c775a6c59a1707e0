package org.suzhi.statistics.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Problem;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics;

/** What every page of figures takes down: an indicator, its figures, words to say them. */
@Component
class Shelf {

  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;

  Shelf(Statistics statistics, Regions regions, MessageSource messages) {
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
  }

  FigureWords words(Locale locale) {
    return new FigureWords(statistics, regions, messages, locale);
  }

  Statistics statistics() {
    return statistics;
  }

  Regions regions() {
    return regions;
  }

  Indicator indicator(String code) {
    return statistics
        .indicator(code)
        .orElseThrow(() -> unknown(HttpStatus.NOT_FOUND, "indicator", code, near(code)));
  }

  List<Observation> figures(String indicator) {
    return statistics.observations(ObservationQuery.of(indicator));
  }

  List<Observation> everything() {
    return statistics.observations(new ObservationQuery(Set.of(), Set.of(), Set.of(), Set.of()));
  }

  /** Indicators that are worth a page in a list, in the pack's order. */
  List<Indicator> published() {
    return statistics.indicators().stream().filter(Indicator::published).toList();
  }

  Region region(String written) {
    return regions.all().stream()
        .map(RegionEntry::region)
        .filter(region -> region.code().equals(written))
        .findFirst()
        .orElseThrow(() -> unknown(HttpStatus.BAD_REQUEST, "region", written, codes()));
  }

  Period period(String written) {
    return parsed("period", written, Period::parse);
  }

  Breakdown breakdown(String written) {
    return parsed("breakdown", written, Breakdown::parse);
  }

  private String codes() {
    return joined(regions.all().stream().map(entry -> entry.region().code()));
  }

  private String near(String code) {
    return joined(
        statistics.search(code.replace('_', ' '), Locale.ENGLISH).stream().map(Indicator::code));
  }

  private static <T> T parsed(String parameter, String written, Function<String, T> parse) {
    try {
      return parse.apply(written);
    } catch (IllegalArgumentException e) {
      throw new Problem(HttpStatus.BAD_REQUEST, "platform.bad-parameter", parameter, written);
    }
  }

  private static Problem unknown(
      HttpStatus status, String parameter, String written, String allowed) {
    return new Problem(status, "statistics.unknown-" + parameter, parameter, written, allowed);
  }

  private static String joined(Stream<String> words) {
    return words.limit(5).reduce((one, next) -> one + ", " + next).orElse("-");
  }
}
