package org.suzhi.statistics.web.pages;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics.Naming;

/** All indicators, to search, filter and sort. */
@Controller
class IndicatorList {

  private static final int PAGE = 40;

  private final Shelf shelf;

  IndicatorList(Shelf shelf) {
    this.shelf = shelf;
  }

  /** A category to choose. */
  record Category(String code, String name) {}

  /** An indicator with its latest figure for the region as a whole. */
  record Entry(
      String name,
      String otherName,
      String href,
      String category,
      String value,
      String unit,
      String period,
      String moved,
      String since) {}

  @GetMapping("/statistics/indicators")
  String indicators(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "0") int page,
      Model model,
      Locale locale) {
    var words = shelf.words(locale);
    var found = sorted(found(q, category, locale), sort, locale);
    var paging = Paging.of(found.size(), PAGE, page);
    var shown = paging.cut(found);
    var latest = latest(shown);
    model.addAttribute("q", q);
    model.addAttribute("category", category);
    model.addAttribute("sort", sort);
    model.addAttribute("paging", paging);
    model.addAttribute("categories", categories(locale));
    model.addAttribute("entries", shown.stream().map(one -> entry(one, latest, words)).toList());
    return "statistics/indicators";
  }

  private List<Indicator> found(String q, String category, Locale locale) {
    var all = q.isBlank() ? shelf.published() : shelf.statistics().search(q.strip(), locale);
    return all.stream()
        .filter(one -> category.isEmpty() || one.category().equals(category))
        .toList();
  }

  private static List<Indicator> sorted(List<Indicator> found, String sort, Locale locale) {
    return sort.equals("name")
        ? found.stream()
            .sorted(
                Comparator.comparing(one -> one.name().in(locale), Collator.getInstance(locale)))
            .toList()
        : found;
  }

  private List<Category> categories(Locale locale) {
    return shelf.published().stream()
        .map(Indicator::category)
        .distinct()
        .map(code -> new Category(code, category(code, locale)))
        .toList();
  }

  private String category(String code, Locale locale) {
    return shelf.statistics().name(Naming.CATEGORY, code).in(locale);
  }

  /** The latest figure of each, the whole before any part of it. */
  private List<Observation> latest(List<Indicator> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    Region home = shelf.regions().home().region();
    var codes = shown.stream().map(Indicator::code).collect(Collectors.toSet());
    return shelf
        .statistics()
        .observations(new ObservationQuery(codes, Set.of(home), Set.of(), Set.of()))
        .stream()
        .filter(one -> one.breakdown().isTotal())
        .sorted(Comparator.comparing(Observation::period).reversed())
        .toList();
  }

  private Entry entry(Indicator indicator, List<Observation> latest, FigureWords words) {
    var figure =
        latest.stream().filter(one -> one.indicator().equals(indicator.code())).findFirst();
    var moved = figure.flatMap(words::moved);
    var locale = words.locale();
    return new Entry(
        indicator.name().in(locale),
        locale.getLanguage().equals("en") ? indicator.name().zh() : indicator.name().en(),
        Address.indicator(indicator.code()),
        category(indicator.category(), locale),
        figure.map(words::exact).orElse(""),
        figure.map(words::unit).orElse(""),
        figure.map(one -> words.period(one.period())).orElse(""),
        moved.map(FigureWords.Moved::amount).orElse(""),
        moved.map(FigureWords.Moved::since).orElse(""));
  }
}
