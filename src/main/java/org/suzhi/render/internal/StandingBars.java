package org.suzhi.render.internal;

import java.math.BigDecimal;

/** Columns from a zero line upwards, for a few points of time. */
final class StandingBars implements Plot {

  private static final double HEAD = 18;
  private final ChartData data;
  private final boolean stacked;
  private final Grid grid;
  private final double thickness;

  StandingBars(ChartData data, double width, boolean stacked) {
    this.data = data;
    this.stacked = stacked;
    double greatest = stacked ? data.greatestTotal() : data.greatest();
    this.grid = Grid.of(data, Scale.fromZero(data.least(), greatest), width - SvgChart.PAD);
    int beside = stacked ? 1 : data.series().size();
    this.thickness = Math.min(56, grid.band() * 0.72 / beside);
  }

  @Override
  public double height() {
    return HEAD + grid.height() + grid.namesHeight();
  }

  @Override
  public void draw(Svg svg, double top) {
    grid.draw(svg, top + HEAD);
    for (int category = 0; category < data.categories().size(); category++) {
      if (stacked) {
        stack(svg, category, top + HEAD);
      } else {
        side(svg, category, top + HEAD);
      }
    }
  }

  private void side(Svg svg, int category, double top) {
    double zero = grid.y(0, top);
    double first = grid.x(category) - thickness * data.series().size() / 2;
    for (int series = 0; series < data.series().size(); series++) {
      var value = data.value(series, category);
      double end = grid.y(value.orElse(BigDecimal.ZERO).doubleValue(), top);
      double x = first + series * thickness;
      svg.bar(
          x,
          Math.min(zero, end),
          thickness - 1,
          Math.abs(end - zero),
          data.fill(series),
          data.said(series, category));
      var label = value.map(data::exact).orElse("–");
      double y = end <= zero ? end - 9 : end + 9;
      label(svg, Svg.VALUE, label, x + (thickness - 1) / 2, y, thickness + spare());
    }
  }

  /** A single column's label may be wider than the column, up to its neighbour's. */
  private double spare() {
    return stacked || data.series().size() == 1 ? grid.band() - thickness : 0;
  }

  private void stack(Svg svg, int category, double top) {
    double from = 0;
    double x = grid.x(category) - thickness / 2;
    for (int series = 0; series < data.series().size(); series++) {
      double value = data.value(series, category).orElse(BigDecimal.ZERO).doubleValue();
      double y1 = grid.y(from, top);
      double y2 = grid.y(from + value, top);
      from += value;
      svg.bar(x, y2, thickness, y1 - y2 - 1, data.fill(series), data.said(series, category));
      if (y1 - y2 > 15) {
        var type = ChartData.on(data.series().get(series).colour());
        var label = data.value(series, category).map(data::exact).orElse("");
        label(svg, type, label, grid.x(category), (y1 + y2) / 2, thickness - 4);
      }
    }
    var total = data.exact(data.total(category));
    label(svg, Svg.VALUE, total, grid.x(category), grid.y(from, top) - 9, grid.band() - 4);
  }

  private void label(Svg svg, Svg.Type type, String label, double x, double y, double room) {
    double width = Lettering.width(label, type.size());
    if (width <= room) {
      if (type == Svg.VALUE) {
        // The grid must not strike through a number.
        svg.empty(
            "rect",
            "class",
            "chart-halo",
            "x",
            x - width / 2,
            "y",
            y - 7.0,
            "width",
            width,
            "height",
            14,
            "fill",
            "#ffffff");
      }
      svg.text(type, Svg.Anchor.MIDDLE, x, y, label);
    }
  }
}
