package org.suzhi.render.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suzhi.render.Chart;
import org.suzhi.render.Colour;

/** A chart with the questions that every drawing of it asks. */
record ChartData(Chart chart, Figures figures) {

  static ChartData of(Chart chart, Locale locale) {
    return new ChartData(chart, new Figures(locale));
  }

  List<String> categories() {
    return chart.categories();
  }

  List<Chart.Series> series() {
    return chart.series();
  }

  Optional<BigDecimal> value(int series, int category) {
    return chart.series().get(series).values().get(category);
  }

  BigDecimal total(int category) {
    return column(category).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  double greatest() {
    return values().max(BigDecimal::compareTo).map(BigDecimal::doubleValue).orElse(0.0);
  }

  double least() {
    return values().min(BigDecimal::compareTo).map(BigDecimal::doubleValue).orElse(0.0);
  }

  double greatestTotal() {
    return IntStream.range(0, categories().size())
        .mapToDouble(category -> total(category).doubleValue())
        .max()
        .orElse(0);
  }

  String exact(BigDecimal value) {
    return figures.exact(value);
  }

  /** What a mark says when pointed at. */
  String said(int series, int category) {
    var name = chart.series().size() > 1 ? series().get(series).name() + ", " : "";
    var value = value(series, category).map(this::exact).orElse("–");
    return name + categories().get(category) + ": " + value;
  }

  String fill(int series) {
    return series().get(series).colour().hex();
  }

  /** White or dark, whichever reads better on a colour of the palette. */
  static Svg.Type on(Colour colour) {
    return Svg.VALUE.filled(
        colour == Colour.SKY || colour == Colour.ORANGE || colour == Colour.GREEN
            ? "#111827"
            : "#ffffff");
  }

  private Stream<BigDecimal> values() {
    return IntStream.range(0, categories().size()).boxed().flatMap(this::column);
  }

  private Stream<BigDecimal> column(int category) {
    return series().stream().map(one -> one.values().get(category)).flatMap(Optional::stream);
  }
}
