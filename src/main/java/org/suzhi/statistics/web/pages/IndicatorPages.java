package org.suzhi.statistics.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.platform.Problem;
import org.suzhi.render.Charts;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics.Naming;

/** A page for each indicator: what it is, how it stands, by region, as chart and as map. */
@Controller
class IndicatorPages {

  private static final int PICTURE_WIDTH = 960;

  private final Shelf shelf;

  IndicatorPages(Shelf shelf) {
    this.shelf = shelf;
  }

  @GetMapping("/statistics/indicators/{code}")
  String indicator(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String breakdown,
      Model model,
      Locale locale) {
    var words = shelf.words(locale);
    var indicator = shelf.indicator(code);
    var view = new IndicatorView(indicator, breakdown(breakdown, indicator), shelf, words);
    describe(indicator, model, words);
    model.addAttribute("latest", view.latest());
    model.addAttribute("choices", view.choices());
    model.addAttribute("byRegion", view.byRegion());
    model.addAttribute("byPart", view.byPart());
    model.addAttribute("map", view.map());
    model.addAttribute("chart", view.chart().map(chart -> Drawing.of(chart, locale)));
    model.addAttribute("origins", view.origins());
    model.addAttribute("pivots", view.dimensions());
    model.addAttribute("comparable", view.hasRegions());
    model.addAttribute("picture", picture(code, breakdown));
    model.addAttribute("downloads", Download.of(code, List.of()));
    return "statistics/indicator";
  }

  /** The chart alone, with title, source and date on it, to put into a letter or a slide. */
  @GetMapping("/statistics/indicators/{code}/chart.svg")
  ResponseEntity<String> picture(
      @PathVariable String code, @RequestParam(defaultValue = "") String breakdown, Locale locale) {
    var words = shelf.words(locale);
    var indicator = shelf.indicator(code);
    return new IndicatorView(indicator, breakdown(breakdown, indicator), shelf, words)
        .chart()
        .map(chart -> Charts.svg(chart, locale, PICTURE_WIDTH))
        .map(
            svg ->
                ResponseEntity.ok()
                    .contentType(MediaType.valueOf("image/svg+xml"))
                    .cacheControl(CacheControl.noCache())
                    .body(svg))
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "statistics.no-chart", code));
  }

  /** The breakdown asked for; else the whole, or the only one there is. */
  private Breakdown breakdown(String written, Indicator indicator) {
    if (!written.isEmpty()) {
      return shelf.breakdown(written);
    }
    var known =
        shelf.figures(indicator.code()).stream().map(one -> one.breakdown()).distinct().toList();
    return known.size() == 1 ? known.getFirst() : Breakdown.TOTAL;
  }

  private void describe(Indicator indicator, Model model, FigureWords words) {
    var locale = words.locale();
    model.addAttribute("code", indicator.code());
    model.addAttribute("name", indicator.name().in(locale));
    model.addAttribute("otherName", otherName(indicator, locale));
    model.addAttribute(
        "category", shelf.statistics().name(Naming.CATEGORY, indicator.category()).in(locale));
    model.addAttribute("categoryCode", indicator.category());
    model.addAttribute(
        "unit",
        indicator
            .counted()
            .orElseGet(() -> shelf.statistics().name(Naming.UNIT, indicator.unit()))
            .in(locale));
    model.addAttribute(
        "kind", words.say("statistics.kind." + indicator.kind().name().toLowerCase(Locale.ROOT)));
    model.addAttribute("definition", indicator.definition().map(text -> text.in(locale)));
    model.addAttribute("formulas", indicator.formulas());
  }

  private static Optional<String> otherName(Indicator indicator, Locale locale) {
    var other = locale.getLanguage().equals("en") ? indicator.name().zh() : indicator.name().en();
    return Optional.of(other).filter(name -> !name.equals(indicator.name().in(locale)));
  }

  private static String picture(String code, String breakdown) {
    return Address.indicator(code)
        + "/chart.svg"
        + (breakdown.isEmpty() ? "" : "?breakdown=" + Address.encoded(breakdown));
  }
}
