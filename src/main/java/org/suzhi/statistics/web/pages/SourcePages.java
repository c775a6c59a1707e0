package org.suzhi.statistics.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.platform.Problem;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Source;

/** Where figures come from: one figure with its sources, one document with its figures. */
@Controller
class SourcePages {

  private static final int PAGE = 100;

  private final Shelf shelf;

  SourcePages(Shelf shelf) {
    this.shelf = shelf;
  }

  /** A line of a document that prints a figure. */
  record Line(
      String id,
      String section,
      String line,
      String asPrinted,
      String indicator,
      String indicatorHref,
      String about,
      String value,
      String href,
      boolean here) {}

  private record Place(Source source, Observation figure) {}

  @GetMapping("/statistics/observations")
  String figure(
      @RequestParam String indicator,
      @RequestParam String region,
      @RequestParam String period,
      @RequestParam(defaultValue = "total") String breakdown,
      Model model,
      Locale locale) {
    var words = shelf.words(locale);
    var figure = find(indicator, region, period, breakdown);
    var origins = new Origins(shelf.statistics(), words);
    model.addAttribute("indicator", words.indicator(indicator));
    model.addAttribute("indicatorHref", Address.indicator(indicator));
    model.addAttribute("region", words.region(figure.region()));
    model.addAttribute("period", figure.period().label().in(locale));
    model.addAttribute("part", words.breakdown(figure.breakdown()));
    model.addAttribute("whole", figure.breakdown().isTotal());
    model.addAttribute("value", words.exact(figure));
    model.addAttribute("unit", words.unit(figure));
    model.addAttribute("moved", words.moved(figure));
    model.addAttribute("doubt", origins.doubtfulChange(figure));
    model.addAttribute("printed", origins.printed(figure));
    model.addAttribute("workings", origins.workings(figure));
    model.addAttribute("differ", figure.sourcesDiffer());
    model.addAttribute("computed", figure.computed());
    model.addAttribute("computedDiffers", figure.computedDiffers());
    return "statistics/observation";
  }

  @GetMapping("/statistics/sources")
  String documents(Model model, Locale locale) {
    var words = shelf.words(locale);
    model.addAttribute(
        "documents",
        shelf.statistics().documents().stream().map(one -> Origins.document(one, words)).toList());
    return "statistics/sources";
  }

  @GetMapping("/statistics/sources/{code}")
  String document(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String line,
      @RequestParam(defaultValue = "0") int page,
      Model model,
      Locale locale) {
    var words = shelf.words(locale);
    var document = document(code);
    var languages = languages(code);
    var chosen = languages.contains(language) ? language : first(languages, document);
    var places = places(code, chosen);
    int shown = line.isEmpty() ? page : pageOf(line, places);
    model.addAttribute("document", Origins.document(document, words));
    model.addAttribute("languages", languages);
    model.addAttribute("language", chosen);
    model.addAttribute("printed", chosen.equals("en") ? "en" : "zh-CN");
    model.addAttribute("paging", Paging.of(places.size(), PAGE, shown));
    model.addAttribute(
        "lines",
        Paging.of(places.size(), PAGE, shown).cut(places).stream()
            .map(place -> line(place, line, words))
            .toList());
    return "statistics/source";
  }

  private Observation find(String indicator, String region, String period, String breakdown) {
    var query =
        new ObservationQuery(
            Set.of(shelf.indicator(indicator).code()),
            Set.of(shelf.region(region)),
            Set.of(shelf.period(period)),
            Set.of(shelf.breakdown(breakdown)));
    return shelf.statistics().observations(query).stream()
        .findFirst()
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "statistics.no-figure"));
  }

  private Document document(String code) {
    return shelf.statistics().documents().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "statistics.unknown-document", code));
  }

  private List<String> languages(String document) {
    return all(document).map(place -> place.source().language()).distinct().sorted().toList();
  }

  private static String first(List<String> languages, Document document) {
    return languages.contains(document.original())
        ? document.original()
        : languages.stream().findFirst().orElse("zh");
  }

  private List<Place> places(String document, String language) {
    return all(document)
        .filter(place -> place.source().language().equals(language))
        .sorted(
            Comparator.comparingInt((Place place) -> number(place.source().line()))
                .thenComparing(place -> place.source().id()))
        .toList();
  }

  private Stream<Place> all(String document) {
    return shelf.everything().stream()
        .flatMap(figure -> figure.sources().stream().map(source -> new Place(source, figure)))
        .filter(place -> place.source().document().equals(document));
  }

  private static int pageOf(String line, List<Place> places) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).source().line().equals(line)) {
        return i / PAGE;
      }
    }
    return 0;
  }

  /** The first number of a line or of a range of lines. */
  private static int number(String line) {
    var digits = line.replaceFirst("[^0-9].*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static Line line(Place place, String asked, FigureWords words) {
    var source = place.source();
    var figure = place.figure();
    return new Line(
        source.id(),
        source.section(),
        source.line(),
        source.asPrinted(),
        words.indicator(figure.indicator()),
        Address.indicator(figure.indicator()),
        words.say(
            "statistics.about",
            words.region(figure.region()),
            words.period(figure.period()),
            words.breakdown(figure.breakdown())),
        org.suzhi.statistics.Numbers.exact(source.value()),
        Address.figure(figure),
        source.line().equals(asked));
  }
}
