package org.suzhi.statistics.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.suzhi.platform.SearchOffer;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;

/** Indicators by name, each with its latest figure. */
@Component
class IndicatorSearchOffer implements SearchOffer {

  private final Shelf shelf;

  IndicatorSearchOffer(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String label() {
    return "statistics.search.indicators";
  }

  @Override
  public List<Found> find(String words, Locale locale, int most) {
    var said = shelf.words(locale);
    return shelf.statistics().search(words, locale).stream()
        .limit(most)
        .map(
            one ->
                new Found(one.name().in(locale), latest(one, said), Address.indicator(one.code())))
        .toList();
  }

  private String latest(Indicator indicator, FigureWords words) {
    return shelf
        .statistics()
        .observations(
            new ObservationQuery(
                Set.of(indicator.code()),
                Set.of(shelf.regions().home().region()),
                Set.of(),
                Set.of(Breakdown.TOTAL)))
        .stream()
        .max(Comparator.comparing(Observation::period))
        .map(
            one -> {
              var brief = words.brief(one);
              return words.say(
                  "statistics.latest-in-words",
                  words.region(one.region()),
                  words.period(one.period()),
                  brief.number(),
                  brief.unit());
            })
        .orElse("");
  }
}
