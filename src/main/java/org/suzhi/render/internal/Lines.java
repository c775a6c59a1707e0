package org.suzhi.render.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Lines over time; each ends in its own name and last value. A gap stays a gap. */
final class Lines implements Plot {

  private static final double HEAD = 14;
  private static final double LABEL_STEP = 15;
  private final ChartData data;
  private final Grid grid;

  private record End(int series, double y, String label) {}

  Lines(ChartData data, double width) {
    this.data = data;
    var scale = Scale.around(data.least(), data.greatest());
    double room =
        IntStream.range(0, data.series().size())
            .mapToDouble(series -> Lettering.width(label(series), Svg.VALUE.size()))
            .max()
            .orElse(0);
    this.grid = Grid.of(data, scale, width - SvgChart.PAD - Math.min(room + 12, width * 0.36));
  }

  @Override
  public double height() {
    return HEAD + grid.height() + grid.namesHeight();
  }

  @Override
  public void draw(Svg svg, double top) {
    grid.draw(svg, top + HEAD);
    for (int series = 0; series < data.series().size(); series++) {
      line(svg, series, top + HEAD);
    }
    for (var end : ends(top + HEAD)) {
      var type = Svg.VALUE.filled(data.fill(end.series()));
      svg.text(type, Svg.Anchor.START, grid.right() + 8, end.y(), end.label());
    }
  }

  private void line(Svg svg, int series, double top) {
    var path = new StringBuilder();
    boolean pen = false;
    for (int category = 0; category < data.categories().size(); category++) {
      var value = data.value(series, category);
      if (value.isPresent()) {
        double y = grid.y(value.get().doubleValue(), top);
        path.append(pen ? 'L' : 'M').append(Svg.number(grid.x(category)));
        path.append(' ').append(Svg.number(y));
      }
      pen = value.isPresent();
    }
    svg.empty(
        "path",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        data.fill(series),
        "stroke-width",
        2.25,
        "stroke-linejoin",
        "round",
        "stroke-linecap",
        "round");
    points(svg, series, top);
  }

  private void points(Svg svg, int series, double top) {
    double radius = data.categories().size() > 24 ? 1.6 : 3.2;
    for (int category = 0; category < data.categories().size(); category++) {
      var value = data.value(series, category);
      if (value.isPresent()) {
        double y = grid.y(value.get().doubleValue(), top);
        svg.open("circle", "cx", grid.x(category), "cy", y, "r", radius, "fill", data.fill(series));
        svg.element("title", data.said(series, category)).close("circle");
      }
    }
    if (data.series().size() == 1) {
      values(svg, top);
    }
  }

  /** A single line has its values beside the points, as far as they fit. */
  private void values(Svg svg, double top) {
    for (int category = 0; category < data.categories().size() - 1; category++) {
      var value = data.value(0, category);
      var label = value.map(data::exact).orElse("");
      if (value.isPresent() && Lettering.width(label, Svg.TICK.size()) < grid.band() - 6) {
        boolean rises =
            data.value(0, category + 1).filter(next -> next.compareTo(value.get()) > 0).isPresent();
        double y = grid.y(value.get().doubleValue(), top);
        var anchor = rises ? Svg.Anchor.END : Svg.Anchor.START;
        svg.text(Svg.TICK, anchor, grid.x(category) + (rises ? 4 : -4), y - 11, label);
      }
    }
  }

  /** Labels pushed apart so that none lies on another. */
  private List<End> ends(double top) {
    var ends = new ArrayList<End>();
    for (int series = 0; series < data.series().size(); series++) {
      var last = last(series);
      if (last.isPresent()) {
        var value = data.value(series, last.getAsInt()).orElse(BigDecimal.ZERO);
        ends.add(new End(series, grid.y(value.doubleValue(), top), label(series)));
      }
    }
    ends.sort(Comparator.comparingDouble(End::y));
    for (int i = 1; i < ends.size(); i++) {
      var before = ends.get(i - 1);
      var end = ends.get(i);
      double y = Math.max(end.y(), before.y() + LABEL_STEP);
      ends.set(i, new End(end.series(), y, end.label()));
    }
    for (int i = ends.size() - 1; i >= 0; i--) {
      double lowest = top + grid.height() + 6 - (ends.size() - 1 - i) * LABEL_STEP;
      var end = ends.get(i);
      ends.set(i, new End(end.series(), Math.min(end.y(), lowest), end.label()));
    }
    return ends;
  }

  private String label(int series) {
    var last = last(series);
    var value =
        last.isEmpty() ? "–" : data.value(series, last.getAsInt()).map(data::exact).orElse("–");
    return data.series().size() == 1 ? value : data.series().get(series).name() + " " + value;
  }

  private OptionalInt last(int series) {
    return IntStream.iterate(data.categories().size() - 1, i -> i >= 0, i -> i - 1)
        .filter(category -> data.value(series, category).isPresent())
        .findFirst();
  }
}
