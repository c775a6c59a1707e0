package org.suzhi.statistics.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.kernel.Period;
import org.suzhi.platform.Problem;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.web.pages.ComparePage.Option;

/** One indicator laid out by any two of region, period and its breakdowns. */
@Controller
class PivotPage {

  private static final String REGION = "region";
  private static final String PERIOD = "period";

  private final Shelf shelf;

  PivotPage(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping("/statistics/pivot")
  String pivot(
      @RequestParam(defaultValue = "") String indicator,
      @RequestParam(defaultValue = "") String rows,
      @RequestParam(defaultValue = "") String columns,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String region,
      Model model,
      Locale locale) {
    var words = shelf.words(locale);
    var offered = offered();
    var code = indicator.isEmpty() ? offered.stream().findFirst().orElse("") : indicator;
    model.addAttribute(
        "indicators",
        offered.stream()
            .map(one -> new Option(one, words.indicator(one), one.equals(code)))
            .toList());
    if (code.isEmpty()) {
      model.addAttribute("table", Optional.empty());
      return "statistics/pivot";
    }
    var figures = shelf.figures(shelf.indicator(code).code());
    var axes = axes(figures, words);
    var down = axis(rows, axes, "rows", first(axes));
    var across = axis(columns, axes, "columns", second(axes, down));
    show(code, figures, axes, new Layout(down, across, period, region), model, words);
    return "statistics/pivot";
  }

  /** What stands down the side and across the top, and what is held where neither shows it. */
  private record Layout(String down, String across, String period, String region) {

    boolean shows(String axis) {
      return down.equals(axis) || across.equals(axis);
    }
  }

  private void show(
      String code,
      List<Observation> figures,
      Map<String, String> axes,
      Layout layout,
      Model model,
      FigureWords words) {
    var regions = Places.of(figures, shelf.regions(), words);
    var periods = periods(figures, layout);
    var region = layout.region.isEmpty() ? regions.getFirst().key() : shelf.region(layout.region);
    var period = layout.period.isEmpty() ? periods.getFirst() : shelf.period(layout.period);
    var pivot = new Pivot(figures, regions, periods, shelf.statistics().dimensions(), words);
    model.addAttribute("name", words.indicator(code));
    model.addAttribute("href", Address.indicator(code));
    model.addAttribute("rows", options(axes, layout.down));
    model.addAttribute("columns", options(axes, layout.across));
    model.addAttribute("periodHeld", !layout.shows(PERIOD));
    model.addAttribute("regionHeld", !layout.shows(REGION));
    model.addAttribute(
        "periods",
        periods.stream()
            .map(one -> new Option(one + "", words.period(one), one.equals(period)))
            .toList());
    model.addAttribute(
        "regions",
        regions.stream()
            .map(one -> new Option(one.key().code(), one.label(), one.key().equals(region)))
            .toList());
    model.addAttribute(
        "table", Optional.of(pivot.table(layout.down, layout.across, region, period, axes)));
    model.addAttribute("downloads", Download.of(code, List.of()));
  }

  /** Periods for which the breakdowns shown are known, latest first. */
  private static List<Period> periods(List<Observation> figures, Layout layout) {
    var shown =
        figures.stream()
            .filter(
                one ->
                    List.of(layout.down, layout.across).stream()
                        .filter(axis -> !axis.equals(REGION) && !axis.equals(PERIOD))
                        .allMatch(one.breakdown().values()::containsKey))
            .toList();
    return (shown.isEmpty() ? figures : shown)
        .stream().map(Observation::period).distinct().sorted(Comparator.reverseOrder()).toList();
  }

  private Map<String, String> axes(List<Observation> figures, FigureWords words) {
    var axes = new LinkedHashMap<String, String>();
    axes.put(REGION, words.say("statistics.region"));
    axes.put(PERIOD, words.say("statistics.period"));
    figures.stream()
        .flatMap(one -> one.breakdown().values().keySet().stream())
        .distinct()
        .forEach(dimension -> axes.put(dimension, words.dimension(dimension)));
    return axes;
  }

  private static String first(Map<String, String> axes) {
    return axes.keySet().iterator().next();
  }

  /** A breakdown across the top if there is one that isn't down the side already. */
  private static String second(Map<String, String> axes, String down) {
    var others = new ArrayList<>(axes.keySet());
    others.remove(down);
    return others.getLast();
  }

  private static String axis(
      String asked, Map<String, String> axes, String parameter, String otherwise) {
    if (asked.isEmpty()) {
      return otherwise;
    }
    if (!axes.containsKey(asked)) {
      throw new Problem(HttpStatus.BAD_REQUEST, "platform.bad-parameter", parameter, asked);
    }
    return asked;
  }

  private static List<Option> options(Map<String, String> axes, String chosen) {
    return axes.entrySet().stream()
        .map(one -> new Option(one.getKey(), one.getValue(), one.getKey().equals(chosen)))
        .toList();
  }

  /** Indicators with a breakdown of which more than two parts are known, the richest first. */
  private List<String> offered() {
    var parts = new TreeMap<String, Long>();
    shelf.everything().stream()
        .filter(one -> !one.breakdown().isTotal())
        .forEach(one -> parts.merge(one.indicator(), 1L, Long::sum));
    return shelf.published().stream()
        .map(one -> one.code())
        .filter(code -> parts.getOrDefault(code, 0L) > 2)
        .sorted(Comparator.comparing((String code) -> parts.getOrDefault(code, 0L)).reversed())
        .toList();
  }
}
