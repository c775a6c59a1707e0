package org.suzhi.render.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.render.Colour;

/** At most five parts of a whole, each named beside itself with its value and share. */
final class Pie implements Plot {

  private static final double RADIUS = 88;
  private static final double HEIGHT = 236;
  private static final double LABEL_STEP = 34;
  private final ChartData data;
  private final double width;

  private record Part(int index, double from, double to) {

    double middle() {
      return (from + to) / 2;
    }

    boolean onTheRight() {
      return middle() <= 0.5;
    }
  }

  private record Label(Part part, double y) {}

  Pie(ChartData data, double width) {
    this.data = data;
    this.width = width;
  }

  @Override
  public double height() {
    return HEIGHT;
  }

  @Override
  public void draw(Svg svg, double top) {
    double middle = top + HEIGHT / 2;
    var parts = parts();
    for (var part : parts) {
      slice(svg, part, middle);
    }
    for (var label : labels(parts, middle)) {
      label(svg, label, middle);
    }
  }

  private List<Part> parts() {
    var whole = whole();
    var parts = new ArrayList<Part>();
    double from = 0;
    for (int i = 0; i < data.categories().size(); i++) {
      double share = value(i).doubleValue() / whole.doubleValue();
      if (share > 0) {
        parts.add(new Part(i, from, from + share));
      }
      from += share;
    }
    return parts;
  }

  private void slice(Svg svg, Part part, double middle) {
    var fill = Colour.of(part.index()).hex();
    var said = data.said(0, part.index());
    if (part.to() - part.from() > 0.9999) {
      svg.open("circle", "cx", width / 2, "cy", middle, "r", RADIUS, "fill", fill);
      svg.element("title", said).close("circle");
      return;
    }
    var path =
        "M"
            + point(0, 0, middle)
            + "L"
            + point(part.from(), RADIUS, middle)
            + "A"
            + Svg.number(RADIUS)
            + " "
            + Svg.number(RADIUS)
            + " 0 "
            + (part.to() - part.from() > 0.5 ? 1 : 0)
            + " 1 "
            + point(part.to(), RADIUS, middle)
            + "Z";
    svg.open("path", "d", path, "fill", fill, "stroke", "#ffffff", "stroke-width", 1.5);
    svg.element("title", said).close("path");
  }

  private List<Label> labels(List<Part> parts, double middle) {
    var right = column(parts.stream().filter(Part::onTheRight).toList(), middle);
    var left = parts.stream().filter(part -> !part.onTheRight()).toList().reversed();
    right.addAll(column(left, middle));
    return right;
  }

  /** From top to bottom, pushed apart so that none lies on another. */
  private static List<Label> column(List<Part> parts, double middle) {
    var labels = new ArrayList<Label>();
    double least = Double.NEGATIVE_INFINITY;
    for (var part : parts) {
      double wished = middle - Math.cos(part.middle() * 2 * Math.PI) * (RADIUS + 10);
      double y = Math.max(wished, least);
      labels.add(new Label(part, y));
      least = y + LABEL_STEP;
    }
    double greatest = middle + HEIGHT / 2 - LABEL_STEP / 2;
    for (int i = labels.size() - 1; i >= 0; i--) {
      labels.set(i, new Label(labels.get(i).part(), Math.min(labels.get(i).y(), greatest)));
      greatest = labels.get(i).y() - LABEL_STEP;
    }
    return labels;
  }

  private void label(Svg svg, Label label, double middle) {
    var part = label.part();
    boolean right = part.onTheRight();
    double x = width / 2 + (right ? 1 : -1) * (RADIUS + 26);
    double rim = width / 2 + Math.sin(part.middle() * 2 * Math.PI) * (RADIUS + 2);
    double rimY = middle - Math.cos(part.middle() * 2 * Math.PI) * (RADIUS + 2);
    svg.line("chart-grid", rim, rimY, right ? x - 4 : x + 4, label.y(), "#9ca3af");
    var anchor = right ? Svg.Anchor.START : Svg.Anchor.END;
    double room = width / 2 - RADIUS - 30 - SvgChart.PAD;
    var name = Lettering.lines(data.categories().get(part.index()), Svg.LABEL.size(), room, 1);
    svg.text(Svg.LABEL, anchor, x, label.y() - 8, name.getFirst());
    svg.text(Svg.VALUE, anchor, x, label.y() + 8, value(part.index(), share(part)));
  }

  private String value(int index, String share) {
    return data.exact(value(index)) + " · " + share;
  }

  private String share(Part part) {
    var percent =
        value(part.index())
            .multiply(BigDecimal.valueOf(100))
            .divide(whole(), 1, RoundingMode.HALF_UP);
    return data.exact(percent) + "%";
  }

  private BigDecimal value(int index) {
    return data.value(0, index).orElse(BigDecimal.ZERO);
  }

  private BigDecimal whole() {
    var sum =
        data.series().getFirst().values().stream()
            .flatMap(java.util.Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() == 0 ? BigDecimal.ONE : sum;
  }

  private String point(double turn, double radius, double middle) {
    double x = width / 2 + Math.sin(turn * 2 * Math.PI) * radius;
    double y = middle - Math.cos(turn * 2 * Math.PI) * radius;
    return Svg.number(x) + " " + Svg.number(y);
  }
}
