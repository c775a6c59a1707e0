package org.suzhi.statistics.web.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics.Naming;

/** What is known of one region: the latest figure of every indicator, and its place. */
@Controller
class RegionPage {

  private final Shelf shelf;

  RegionPage(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Indicators of one category. */
  record Section(String name, List<Line> lines) {}

  /**
   * The latest figure of an indicator.
   *
   * @param rank place among the cities, such as "2 of 13"; empty where few have a figure
   */
  record Line(
      String indicator,
      String indicatorHref,
      String value,
      String href,
      String unit,
      String period,
      String moved,
      String since,
      String rank) {}

  @GetMapping("/statistics/regions/{code}")
  String region(@PathVariable String code, Model model, Locale locale) {
    var words = shelf.words(locale);
    var region = shelf.region(code);
    var latest = latest(region);
    model.addAttribute("name", words.region(region));
    model.addAttribute(
        "sections",
        sections(latest, words).entrySet().stream()
            .map(entry -> new Section(entry.getKey(), entry.getValue()))
            .toList());
    model.addAttribute(
        "others",
        shelf.regions().cities().stream()
            .map(RegionEntry::region)
            .map(
                city ->
                    new ComparePage.Option(
                        RegionSearchOffer.address(city), words.region(city), city.equals(region)))
            .toList());
    return "statistics/region";
  }

  /** The latest figure of the whole for each indicator, by the indicator's code. */
  private Map<String, Observation> latest(Region region) {
    return shelf
        .statistics()
        .observations(new ObservationQuery(Set.of(), Set.of(region), Set.of(), Set.of()))
        .stream()
        .filter(one -> one.breakdown().isTotal())
        .collect(
            Collectors.toMap(
                Observation::indicator,
                one -> one,
                (one, other) -> one.period().compareTo(other.period()) > 0 ? one : other));
  }

  private Map<String, List<Line>> sections(Map<String, Observation> latest, FigureWords words) {
    return shelf.published().stream()
        .filter(indicator -> latest.containsKey(indicator.code()))
        .collect(
            Collectors.groupingBy(
                indicator ->
                    shelf
                        .statistics()
                        .name(Naming.CATEGORY, indicator.category())
                        .in(words.locale()),
                LinkedHashMap::new,
                Collectors.mapping(
                    indicator ->
                        line(
                            indicator,
                            Optional.ofNullable(latest.get(indicator.code())).orElseThrow(),
                            words),
                    Collectors.toList())));
  }

  private Line line(Indicator indicator, Observation figure, FigureWords words) {
    var moved = words.moved(figure);
    return new Line(
        indicator.name().in(words.locale()),
        Address.indicator(indicator.code()),
        words.exact(figure),
        Address.figure(figure),
        words.unit(figure),
        words.period(figure.period()),
        moved.map(FigureWords.Moved::amount).orElse(""),
        moved.map(FigureWords.Moved::since).orElse(""),
        rank(figure, words));
  }

  private String rank(Observation figure, FigureWords words) {
    var cities = shelf.regions().cities().stream().map(RegionEntry::region).toList();
    if (!cities.contains(figure.region())) {
      return "";
    }
    var values =
        shelf
            .statistics()
            .observations(
                new ObservationQuery(
                    Set.of(figure.indicator()),
                    Set.copyOf(cities),
                    Set.of(figure.period()),
                    Set.of(figure.breakdown())))
            .stream()
            .map(Observation::value)
            .sorted(Comparator.reverseOrder())
            .toList();
    return values.size() < Places.ENOUGH_CITIES
        ? ""
        : words.say("statistics.region.rank", values.indexOf(figure.value()) + 1, values.size());
  }
}
