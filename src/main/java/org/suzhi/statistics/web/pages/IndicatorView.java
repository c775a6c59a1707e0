package org.suzhi.statistics.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Regions;
import org.suzhi.render.Chart;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Statistics.Naming;
import org.suzhi.statistics.web.pages.FigureTable.Cell;
import org.suzhi.statistics.web.pages.FigureTable.Head;

/** What the page of one indicator shows, worked out of its figures. */
final class IndicatorView {

  private final Indicator indicator;
  private final Breakdown breakdown;
  private final List<Observation> all;
  private final List<Observation> figures;
  private final Shelf shelf;
  private final Regions regions;
  private final FigureWords words;

  IndicatorView(Indicator indicator, Breakdown breakdown, Shelf shelf, FigureWords words) {
    this.indicator = indicator;
    this.breakdown = breakdown;
    this.shelf = shelf;
    this.regions = shelf.regions();
    this.words = words;
    this.all = shelf.figures(indicator.code());
    this.figures = of(breakdown);
  }

  /** A breakdown to choose. */
  record Choice(String label, String href, boolean chosen) {}

  /** The latest figure of the region as a whole. */
  record Latest(
      FigureWords.Brief brief,
      String exact,
      String period,
      Optional<FigureWords.Moved> moved,
      String href,
      boolean differs,
      boolean computed) {}

  /** A document that prints figures of this indicator. */
  record Origin(String name, String href, int figures) {}

  Optional<Latest> latest() {
    return figures.stream()
        .filter(one -> one.region().equals(regions.home().region()))
        .max(Comparator.comparing(Observation::period))
        .map(
            one ->
                new Latest(
                    words.brief(one),
                    words.exact(one),
                    words.period(one.period()),
                    words.moved(one),
                    Address.figure(one),
                    one.sourcesDiffer() || one.computedDiffers(),
                    one.computed()));
  }

  /** The breakdowns under which more than the whole region is known, if there is a choice. */
  List<Choice> choices() {
    var known =
        all.stream()
            .filter(one -> !one.region().equals(regions.home().region()))
            .map(Observation::breakdown)
            .distinct()
            .toList();
    return known.size() < 2
        ? List.of()
        : known.stream()
            .map(
                one ->
                    new Choice(
                        words.breakdown(one),
                        Address.indicator(indicator.code())
                            + (one.isTotal() ? "" : "?breakdown=" + Address.encoded(one + "")),
                        one.equals(breakdown)))
            .toList();
  }

  Optional<FigureTable> byRegion() {
    var heads = Places.of(figures, regions, words);
    if (heads.isEmpty()) {
      return Optional.empty();
    }
    var periods = periods(figures);
    var table =
        FigureTable.of(
            words.say("statistics.region"),
            heads,
            heads(periods),
            (region, period) -> find(region, period, breakdown),
            words);
    return Optional.of(
        periods.size() < 2 ? table : table.with(words.say("statistics.change"), moves(heads)));
  }

  private List<Cell> moves(List<Head<Region>> heads) {
    return heads.stream()
        .map(
            head ->
                figures.stream()
                    .filter(one -> one.region().equals(head.key()))
                    .max(Comparator.comparing(Observation::period))
                    .flatMap(words::moved)
                    .map(moved -> Cell.word(moved.amount()))
                    .orElse(Cell.GAP))
        .toList();
  }

  /** The parts of the whole region's figure, where something else than the whole is known. */
  Optional<FigureTable> byPart() {
    var parts = parts();
    var breakdowns = parts.stream().map(Observation::breakdown).distinct().toList();
    return breakdowns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FigureTable.of(
                words.say("statistics.part"),
                breakdowns.stream().map(one -> new Head<>(one, words.breakdown(one), "")).toList(),
                heads(periods(parts)),
                (part, period) -> find(regions.home().region(), period, part),
                words));
  }

  Optional<TileMap> map() {
    return periods(figures).stream()
        .map(period -> figures.stream().filter(one -> one.period().equals(period)).toList())
        .flatMap(ofPeriod -> TileMap.of(ofPeriod, regions, words).stream())
        .findFirst();
  }

  Optional<Chart> chart() {
    var title = words.indicator(indicator.code());
    var named =
        breakdown.isTotal()
            ? title
            : words.say("statistics.name-of-part", title, words.breakdown(breakdown));
    return new ChartChoice(named, words.say("statistics.chart.note", documents()), regions, words)
        .of(figures, parts());
  }

  List<Origin> origins() {
    return all.stream()
        .flatMap(one -> one.sources().stream())
        .collect(Collectors.groupingBy(source -> source.document(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(
            entry ->
                new Origin(
                    document(entry.getKey()),
                    "/statistics/sources/" + entry.getKey(),
                    entry.getValue().intValue()))
        .toList();
  }

  /** Dimensions by which this indicator can be broken down. */
  List<String> dimensions() {
    return all.stream()
        .flatMap(one -> one.breakdown().values().keySet().stream())
        .distinct()
        .toList();
  }

  boolean hasRegions() {
    return all.stream().map(Observation::region).distinct().count() > 1;
  }

  private List<Observation> parts() {
    return all.stream()
        .filter(one -> one.region().equals(regions.home().region()) && !one.breakdown().isTotal())
        .toList();
  }

  private String documents() {
    return origins().stream()
        .map(Origin::name)
        .collect(Collectors.joining(words.say("statistics.breakdown.and")));
  }

  private String document(String code) {
    return shelf.statistics().name(Naming.DOCUMENT, code).in(words.locale());
  }

  private List<Observation> of(Breakdown wanted) {
    return all.stream().filter(one -> one.breakdown().equals(wanted)).toList();
  }

  private static List<Period> periods(List<Observation> figures) {
    return figures.stream()
        .map(Observation::period)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private List<Head<Period>> heads(List<Period> periods) {
    return periods.stream().map(one -> new Head<>(one, words.period(one), "")).toList();
  }

  private Optional<Observation> find(Region region, Period period, Breakdown part) {
    return all.stream()
        .filter(one -> one.region().equals(region))
        .filter(one -> one.period().equals(period))
        .filter(one -> one.breakdown().equals(part))
        .findFirst();
  }
}
