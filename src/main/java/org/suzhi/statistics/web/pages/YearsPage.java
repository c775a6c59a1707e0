package org.suzhi.statistics.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Numbers;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.web.pages.ComparePage.Option;

/** Two years side by side, for every indicator that has a figure in both. */
@Controller
class YearsPage {

  private final Shelf shelf;

  YearsPage(Shelf shelf) {
    this.shelf = shelf;
  }

  /** An indicator in both years. */
  record Line(
      String indicator,
      String href,
      String unit,
      String then,
      String thenHref,
      String now,
      String nowHref,
      String difference,
      String growth) {}

  @GetMapping("/statistics/years")
  String years(
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      @RequestParam(defaultValue = "") String region,
      Model model,
      Locale locale) {
    var words = shelf.words(locale);
    Region place = region.isEmpty() ? shelf.regions().home().region() : shelf.region(region);
    var figures = wholes(place);
    var known = known(figures);
    int later = Objects.requireNonNullElse(to, known.stream().findFirst().orElse(0));
    int earlier = Objects.requireNonNullElse(from, before(figures, known, later));
    model.addAttribute("place", words.region(place));
    model.addAttribute("from", earlier + "");
    model.addAttribute("to", later + "");
    model.addAttribute("fromYears", options(known, earlier));
    model.addAttribute("toYears", options(known, later));
    model.addAttribute("regions", regions(place, words));
    model.addAttribute("lines", lines(figures, earlier, later, words));
    return "statistics/years";
  }

  private List<Observation> wholes(Region place) {
    return shelf
        .statistics()
        .observations(new ObservationQuery(Set.of(), Set.of(place), Set.of(), Set.of()))
        .stream()
        .filter(one -> one.breakdown().isTotal() && isYearly(one.period()))
        .toList();
  }

  /** A year, or the state at the end of one. */
  private static boolean isYearly(Period period) {
    return period.kind() == Period.Kind.YEAR
        || (period.isPointInTime() && period.end().getDayOfYear() == period.end().lengthOfYear());
  }

  private static List<Integer> known(List<Observation> figures) {
    return figures.stream()
        .map(one -> one.period().year())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Of the years before, the one with which most can be compared. */
  private int before(List<Observation> figures, List<Integer> known, int later) {
    return known.stream()
        .filter(year -> year < later)
        .max(Comparator.comparingLong(year -> pairs(figures, year, later)))
        .orElse(later);
  }

  private long pairs(List<Observation> figures, int earlier, int later) {
    return shelf.published().stream()
        .filter(one -> pair(one, figures, earlier, later).isPresent())
        .count();
  }

  private List<Line> lines(List<Observation> figures, int earlier, int later, FigureWords words) {
    return shelf.published().stream()
        .flatMap(one -> pair(one, figures, earlier, later).stream())
        .map(pair -> line(pair, words))
        .toList();
  }

  private static Optional<Grown.Pair> pair(
      Indicator indicator, List<Observation> figures, int earlier, int later) {
    return Grown.pair(find(indicator, figures, later), find(indicator, figures, earlier));
  }

  private static Optional<Observation> find(
      Indicator indicator, List<Observation> figures, int year) {
    return figures.stream()
        .filter(one -> one.indicator().equals(indicator.code()))
        .filter(one -> one.period().year() == year)
        .findFirst();
  }

  private static Line line(Grown.Pair pair, FigureWords words) {
    return new Line(
        words.indicator(pair.now().indicator()),
        Address.indicator(pair.now().indicator()),
        words.unit(pair.now()),
        words.exact(pair.then()),
        Address.figure(pair.then()),
        words.exact(pair.now()),
        Address.figure(pair.now()),
        Numbers.signed(pair.difference()),
        pair.percent().map(percent -> Numbers.signed(percent) + "%").orElse(""));
  }

  private static List<Option> options(List<Integer> years, int chosen) {
    return years.stream().map(one -> new Option(one + "", one + "", one == chosen)).toList();
  }

  private List<Option> regions(Region chosen, FigureWords words) {
    var home = shelf.regions().home().region();
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(home),
            shelf.regions().cities().stream().map(one -> one.region()))
        .map(one -> new Option(one.code(), words.region(one), one.equals(chosen)))
        .toList();
  }
}
