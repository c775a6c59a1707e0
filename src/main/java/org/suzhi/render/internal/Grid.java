package org.suzhi.render.internal;

import java.util.List;

/** Axis lines with round numbers, and names below, for what stands: columns and lines. */
record Grid(ChartData data, Scale scale, double left, double right, double height) {

  static final double HEIGHT = 230;

  static Grid of(ChartData data, Scale scale, double right) {
    var ticks = scale.ticks().mapToObj(data.figures()::tick).toList();
    double left = SvgChart.PAD + Lettering.widest(ticks, Svg.TICK.size()) + 8;
    return new Grid(data, scale, left, right, HEIGHT);
  }

  double x(double category) {
    return left + (category + 0.5) * band();
  }

  double band() {
    return (right - left) / data.categories().size();
  }

  double y(double value, double top) {
    return scale.at(value, top + height, top);
  }

  void draw(Svg svg, double top) {
    scale
        .ticks()
        .forEach(
            tick -> {
              double y = y(tick, top);
              boolean zero = Math.abs(tick) < scale.step() / 1000;
              svg.line("chart-grid", left, y, right, y, zero ? "#374151" : "#d1d5db");
              svg.text(Svg.TICK, Svg.Anchor.END, left - 6, y, data.figures().tick(tick));
            });
    names(svg, top + height);
  }

  /** Names that don't fit beside each other are set in two lines, then only every n-th. */
  private void names(Svg svg, double top) {
    double widest = Lettering.widest(data.categories(), Svg.TICK.size());
    int every = (int) Math.max(1, Math.ceil((widest / 2 + 6) / band()));
    for (int i = 0; i < data.categories().size(); i += every) {
      List<String> lines =
          Lettering.lines(data.categories().get(i), Svg.TICK.size(), band() * every - 4, 2);
      for (int line = 0; line < lines.size(); line++) {
        svg.text(Svg.TICK, Svg.Anchor.MIDDLE, x(i), top + 14 + line * 14, lines.get(line));
      }
    }
  }

  /** Room that the names need. */
  double namesHeight() {
    boolean one = Lettering.widest(data.categories(), Svg.TICK.size()) <= band() - 4;
    return one ? 24 : 38;
  }
}
