package org.suzhi.statistics.web.pages;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.web.pages.FigureTable.Head;

/** Regions side by side, over the periods chosen. */
@Controller
class ComparePage {

  private static final int ENOUGH_REGIONS = 3;

  private final Shelf shelf;

  ComparePage(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Something to choose in the form. */
  record Option(String value, String label, boolean chosen) {}

  @GetMapping("/statistics/compare")
  String compare(
      @RequestParam(defaultValue = "") String indicator,
      @RequestParam(defaultValue = "") List<String> regions,
      @RequestParam(defaultValue = "") List<String> periods,
      @RequestParam(defaultValue = "total") String breakdown,
      Model model,
      Locale locale) {
    var words = shelf.words(locale);
    var offered = comparable();
    var code = indicator.isEmpty() ? offered.stream().findFirst().orElse("") : indicator;
    model.addAttribute("indicators", options(offered, code, words));
    if (code.isEmpty()) {
      model.addAttribute("table", Optional.empty());
      return "statistics/compare";
    }
    var part = shelf.breakdown(breakdown);
    var figures =
        shelf.figures(shelf.indicator(code).code()).stream()
            .filter(one -> one.breakdown().equals(part))
            .toList();
    var chosen = regions.stream().filter(one -> !one.isEmpty()).map(shelf::region).toList();
    var times = periods.stream().filter(one -> !one.isEmpty()).map(shelf::period).toList();
    show(code, part, figures, new LinkedHashSet<>(chosen), Set.copyOf(times), model, words);
    return "statistics/compare";
  }

  private void show(
      String code,
      Breakdown part,
      List<Observation> figures,
      Set<Region> chosen,
      Set<Period> times,
      Model model,
      FigureWords words) {
    var known = Places.of(figures, shelf.regions(), words);
    var allPeriods = latestFirst(figures);
    var regions =
        known.stream().filter(one -> chosen.isEmpty() || chosen.contains(one.key())).toList();
    var periods =
        allPeriods.stream().filter(one -> times.isEmpty() || times.contains(one)).toList();
    model.addAttribute("code", code);
    model.addAttribute("name", words.indicator(code));
    model.addAttribute("href", Address.indicator(code));
    model.addAttribute("breakdown", part.toString());
    model.addAttribute("regions", regionOptions(known, chosen));
    model.addAttribute("periods", periodOptions(allPeriods, times, words));
    model.addAttribute("table", table(figures, regions, periods, words));
    model.addAttribute("chart", chart(code, figures, regions, periods, words));
    model.addAttribute(
        "downloads",
        Download.of(
            code,
            chosen.isEmpty()
                ? List.of()
                : chosen.stream().map(one -> "region=" + one.code()).toList()));
  }

  private static Optional<FigureTable> table(
      List<Observation> figures,
      List<Head<Region>> regions,
      List<Period> periods,
      FigureWords words) {
    if (regions.isEmpty() || periods.isEmpty()) {
      return Optional.empty();
    }
    var table =
        FigureTable.of(
            words.say("statistics.region"),
            regions,
            periods.stream().map(one -> new Head<>(one, words.period(one), "")).toList(),
            (region, period) -> find(figures, region, period),
            words);
    return Optional.of(
        periods.size() == 2 ? Grown.with(table, figures, regions, periods, words) : table);
  }

  private Optional<Drawing> chart(
      String code,
      List<Observation> figures,
      List<Head<Region>> regions,
      List<Period> periods,
      FigureWords words) {
    var shown = periods.stream().limit(3).toList();
    var order =
        regions.stream()
            .map(Head::key)
            .filter(region -> shown.stream().anyMatch(p -> find(figures, region, p).isPresent()))
            .sorted(
                Comparator.comparing((Region region) -> size(figures, region, shown)).reversed())
            .toList();
    if (order.isEmpty()) {
      return Optional.empty();
    }
    var choice = new ChartChoice(words.indicator(code), "", shelf.regions(), words);
    return Optional.of(Drawing.of(choice.compared(figures, order, shown), words.locale()));
  }

  private static java.math.BigDecimal size(
      List<Observation> figures, Region region, List<Period> periods) {
    return periods.stream()
        .flatMap(period -> find(figures, region, period).stream())
        .map(Observation::value)
        .findFirst()
        .orElse(java.math.BigDecimal.ZERO);
  }

  static Optional<Observation> find(List<Observation> figures, Region region, Period period) {
    return figures.stream()
        .filter(one -> one.region().equals(region) && one.period().equals(period))
        .findFirst();
  }

  private static List<Period> latestFirst(List<Observation> figures) {
    return figures.stream()
        .map(Observation::period)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Indicators known for several regions, so that there is something to compare. */
  private List<String> comparable() {
    var places =
        shelf.everything().stream()
            .filter(one -> one.breakdown().isTotal())
            .collect(
                Collectors.groupingBy(
                    Observation::indicator,
                    Collectors.mapping(Observation::region, Collectors.toSet())));
    return shelf.published().stream()
        .map(one -> one.code())
        .filter(code -> places.getOrDefault(code, Set.of()).size() >= ENOUGH_REGIONS)
        .toList();
  }

  private static List<Option> options(List<String> codes, String chosen, FigureWords words) {
    return codes.stream()
        .map(code -> new Option(code, words.indicator(code), code.equals(chosen)))
        .toList();
  }

  private static List<Option> regionOptions(List<Head<Region>> known, Set<Region> chosen) {
    return known.stream()
        .map(one -> new Option(one.key().code(), one.label(), chosen.contains(one.key())))
        .toList();
  }

  private static List<Option> periodOptions(
      List<Period> known, Set<Period> chosen, FigureWords words) {
    return known.stream()
        .map(one -> new Option(one.toString(), words.period(one), chosen.contains(one)))
        .toList();
  }
}
