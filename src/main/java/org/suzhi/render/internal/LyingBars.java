package org.suzhi.render.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Bars from a zero line to the right, a name before and a value behind each. */
final class LyingBars implements Plot {

  private static final double GAP = 9;
  private final ChartData data;
  private final boolean stacked;
  private final Scale scale;
  private final double thickness;
  private final double left;
  private final double right;
  private final double names;

  LyingBars(ChartData data, double width, boolean stacked) {
    this.data = data;
    this.stacked = stacked;
    double greatest = stacked ? data.greatestTotal() : data.greatest();
    double least = Math.min(0, data.least());
    // No ticks are drawn, so the longest bar may take the whole room.
    this.scale = new Scale(least, greatest > least ? greatest : least + 1, 1);
    this.thickness = stacked || data.series().size() == 1 ? 19 : 14;
    double widest = Lettering.widest(data.categories(), Svg.LABEL.size());
    this.names = Math.min(widest * 1.02, width * 0.36);
    double values = Lettering.widest(values(), Svg.VALUE.size()) + 8;
    this.left = SvgChart.PAD + names + 10 + (least < 0 ? values : 0);
    this.right = width - SvgChart.PAD - values;
  }

  private List<String> values() {
    var categories = IntStream.range(0, data.categories().size()).boxed();
    if (stacked) {
      return categories.map(category -> data.exact(data.total(category))).toList();
    }
    return data.series().stream()
        .flatMap(series -> series.values().stream())
        .map(value -> value.map(data::exact).orElse("–"))
        .toList();
  }

  private double group() {
    return stacked ? thickness : data.series().size() * (thickness + 1);
  }

  @Override
  public double height() {
    return data.categories().size() * (group() + GAP) + GAP;
  }

  @Override
  public void draw(Svg svg, double top) {
    for (int category = 0; category < data.categories().size(); category++) {
      double y = top + GAP + category * (group() + GAP);
      name(svg, category, y + group() / 2);
      if (stacked) {
        stack(svg, category, y);
      } else {
        side(svg, category, y);
      }
    }
    double zero = scale.at(0, left, right);
    svg.line("chart-axis", zero, top + GAP / 2, zero, top + height() - GAP / 2, "#374151");
  }

  private void name(Svg svg, int category, double middle) {
    var lines = Lettering.lines(data.categories().get(category), Svg.LABEL.size(), names + 1, 2);
    double type = lines.size() > 1 ? 11.5 : Svg.LABEL.size();
    var small = new Svg.Type(Svg.LABEL.name(), type, Svg.LABEL.weight(), Svg.LABEL.fill());
    for (int i = 0; i < lines.size(); i++) {
      double y = middle + (i - (lines.size() - 1) / 2.0) * 12.5;
      svg.text(small, Svg.Anchor.END, SvgChart.PAD + names, y, lines.get(i));
    }
  }

  private void side(Svg svg, int category, double top) {
    double zero = scale.at(0, left, right);
    for (int series = 0; series < data.series().size(); series++) {
      double y = top + series * (thickness + 1);
      var value = data.value(series, category);
      double end = scale.at(value.orElse(BigDecimal.ZERO).doubleValue(), left, right);
      if (value.isPresent()) {
        svg.bar(
            Math.min(zero, end),
            y,
            Math.abs(end - zero),
            thickness,
            data.fill(series),
            data.said(series, category));
      }
      boolean below = end < zero;
      svg.text(
          Svg.VALUE,
          below ? Svg.Anchor.END : Svg.Anchor.START,
          below ? end - 6 : end + 6,
          y + thickness / 2,
          value.map(data::exact).orElse("–"));
    }
  }

  private void stack(Svg svg, int category, double y) {
    double from = 0;
    for (int series = 0; series < data.series().size(); series++) {
      double value = data.value(series, category).orElse(BigDecimal.ZERO).doubleValue();
      double x1 = scale.at(from, left, right);
      double x2 = scale.at(from + value, left, right);
      from += value;
      if (value > 0) {
        segment(svg, series, category, x1, x2, y);
      }
    }
    double end = scale.at(from, left, right);
    svg.text(
        Svg.VALUE, Svg.Anchor.START, end + 6, y + thickness / 2, data.exact(data.total(category)));
  }

  private void segment(Svg svg, int series, int category, double x1, double x2, double y) {
    svg.bar(x1, y, x2 - x1 - 1, thickness, data.fill(series), data.said(series, category));
    var label = data.value(series, category).map(data::exact).orElse("");
    if (Lettering.width(label, Svg.VALUE.size()) + 8 < x2 - x1) {
      var type = ChartData.on(data.series().get(series).colour());
      svg.text(type, Svg.Anchor.MIDDLE, (x1 + x2) / 2, y + thickness / 2, label);
    }
  }
}
