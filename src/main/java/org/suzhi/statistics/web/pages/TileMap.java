package org.suzhi.statistics.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Numbers;
import org.suzhi.statistics.Observation;

/**
 * The cities as labelled tiles in their relative places, coloured in steps of equal numbers of
 * cities, the value printed on each.
 *
 * @param columns how many columns it has
 */
record TileMap(String period, String unit, int columns, List<Tile> tiles, List<Step> steps) {

  private static final int STEPS = 5;

  /** A city; {@code step} is zero where nothing is known. */
  record Tile(String name, String value, String href, int step, int column, int row) {}

  /** A step of colour and the values it stands for. */
  record Step(int step, String values) {}

  /** The map of {@code figures} of one period; nothing where too few cities have one. */
  static Optional<TileMap> of(List<Observation> figures, Regions regions, FigureWords words) {
    var cities = regions.cities().stream().filter(city -> city.tile().isPresent()).toList();
    var byRegion =
        figures.stream()
            .collect(Collectors.toMap(Observation::region, one -> one, (one, other) -> one));
    var ranked =
        cities.stream()
            .flatMap(city -> Optional.ofNullable(byRegion.get(city.region())).stream())
            .sorted(Comparator.comparing(Observation::value))
            .toList();
    if (ranked.size() < Places.ENOUGH_CITIES) {
      return Optional.empty();
    }
    var steps = steps(ranked);
    return Optional.of(
        new TileMap(
            words.period(ranked.getFirst().period()),
            words.unit(ranked.getFirst()),
            cities.stream().mapToInt(city -> city.tile().orElseThrow().column()).max().orElse(1),
            cities.stream().map(city -> tile(city, byRegion, steps, words)).toList(),
            legend(ranked, steps, words)));
  }

  /** Equal values stand in the same step. */
  private static Map<Region, Integer> steps(List<Observation> ranked) {
    return IntStream.range(0, ranked.size())
        .boxed()
        .collect(
            Collectors.toMap(
                i -> ranked.get(i).region(),
                i -> {
                  int first = i;
                  while (first > 0
                      && ranked.get(first - 1).value().compareTo(ranked.get(i).value()) == 0) {
                    first--;
                  }
                  return 1 + first * STEPS / ranked.size();
                }));
  }

  private static Tile tile(
      RegionEntry city,
      Map<Region, Observation> figures,
      Map<Region, Integer> steps,
      FigureWords words) {
    var figure = Optional.ofNullable(figures.get(city.region()));
    var place = city.tile().orElseThrow();
    return new Tile(
        words.region(city.region()),
        figure.map(words::exact).orElseGet(() -> words.say("statistics.no-data")),
        figure.map(Address::figure).orElse(""),
        Optional.ofNullable(steps.get(city.region())).orElse(0),
        place.column(),
        place.row());
  }

  private static List<Step> legend(
      List<Observation> ranked, Map<Region, Integer> steps, FigureWords words) {
    return IntStream.rangeClosed(1, STEPS)
        .mapToObj(step -> step(step, ranked, steps, words))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Step> step(
      int step, List<Observation> ranked, Map<Region, Integer> steps, FigureWords words) {
    var values =
        ranked.stream()
            .filter(one -> Integer.valueOf(step).equals(steps.get(one.region())))
            .map(one -> Numbers.exact(words.shown(one)))
            .toList();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var range =
        values.getFirst().equals(values.getLast())
            ? values.getFirst()
            : words.say("statistics.from-to", values.getFirst(), values.getLast());
    return Optional.of(new Step(step, range));
  }
}
