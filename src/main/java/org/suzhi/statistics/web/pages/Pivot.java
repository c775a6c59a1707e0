package org.suzhi.statistics.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Dimension;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.web.pages.FigureTable.Head;

/** Figures of one indicator as a table of any two axes. */
final class Pivot {

  private static final String REGION = "region";
  private static final String PERIOD = "period";

  private final List<Observation> figures;
  private final List<Head<Region>> regions;
  private final List<Period> periods;
  private final List<Dimension> dimensions;
  private final FigureWords words;
  private final Map<Key, Observation> found = new HashMap<>();

  Pivot(
      List<Observation> figures,
      List<Head<Region>> regions,
      List<Period> periods,
      List<Dimension> dimensions,
      FigureWords words) {
    this.figures = figures;
    this.regions = regions;
    this.periods = periods;
    this.dimensions = dimensions;
    this.words = words;
    figures.forEach(one -> found.put(new Key(one.region(), one.period(), one.breakdown()), one));
  }

  private record Key(Region region, Period period, Breakdown breakdown) {}

  /** A place on an axis: a region, a period, or a part; the whole is a part without a value. */
  private record Spot(Optional<Region> region, Optional<Period> period, Map<String, String> part) {

    static Spot of(String dimension, String value) {
      return new Spot(
          Optional.empty(),
          Optional.empty(),
          value.isEmpty() ? Map.of() : Map.of(dimension, value));
    }
  }

  /** The table; {@code region} and {@code period} hold where no axis shows them. */
  FigureTable table(
      String down, String across, Region region, Period period, Map<String, String> names) {
    return FigureTable.of(
            names.getOrDefault(down, down),
            heads(down),
            heads(across),
            (row, column) -> at(row, column, region, period),
            words)
        .withoutEmptyRows();
  }

  private Optional<Observation> at(Spot row, Spot column, Region region, Period period) {
    var part = new TreeMap<>(row.part());
    part.putAll(column.part());
    return Optional.ofNullable(
        found.get(
            new Key(
                row.region().or(column::region).orElse(region),
                row.period().or(column::period).orElse(period),
                new Breakdown(part))));
  }

  private List<Head<Spot>> heads(String axis) {
    return switch (axis) {
      case REGION ->
          regions.stream()
              .map(
                  one ->
                      new Head<>(
                          new Spot(Optional.of(one.key()), Optional.empty(), Map.of()),
                          one.label(),
                          one.kind()))
              .toList();
      case PERIOD ->
          periods.stream()
              .map(
                  one ->
                      new Head<>(
                          new Spot(Optional.empty(), Optional.of(one), Map.of()),
                          words.period(one),
                          ""))
              .toList();
      default -> parts(axis);
    };
  }

  private List<Head<Spot>> parts(String dimension) {
    var heads = new ArrayList<Head<Spot>>();
    heads.add(new Head<>(Spot.of(dimension, ""), words.say("statistics.breakdown.total"), "whole"));
    values(dimension)
        .forEach(
            value ->
                heads.add(
                    new Head<>(Spot.of(dimension, value), words.value(dimension, value), "")));
    return List.copyOf(heads);
  }

  /** The values known of these figures, in the pack's order. */
  private List<String> values(String dimension) {
    var known = new LinkedHashSet<String>();
    figures.stream()
        .flatMap(one -> Optional.ofNullable(one.breakdown().values().get(dimension)).stream())
        .forEach(known::add);
    var ordered =
        dimensions.stream()
            .filter(one -> one.code().equals(dimension))
            .flatMap(one -> one.values().stream())
            .map(Dimension.Value::code)
            .filter(known::contains)
            .toList();
    return ordered.isEmpty() ? List.copyOf(known) : ordered;
  }
}
