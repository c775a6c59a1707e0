package org.suzhi.render.internal;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.render.Chart;

/** Names of the series over bars that have several; lines and pies carry theirs at the mark. */
final class Key {

  private static final double ROW = 22;
  private static final double BOX = 11;

  private record Place(int series, double x, double row) {}

  private final ChartData data;
  private final List<Place> places = new ArrayList<>();

  private Key(ChartData data) {
    this.data = data;
  }

  static Key of(ChartData data, double width) {
    var key = new Key(data);
    var kind = data.chart().kind();
    if (data.series().size() > 1 && kind != Chart.Kind.LINE) {
      key.arrange(width);
    }
    return key;
  }

  private void arrange(double width) {
    double x = SvgChart.PAD;
    int row = 0;
    for (int i = 0; i < data.series().size(); i++) {
      double needed = BOX + 6 + Lettering.width(data.series().get(i).name(), Svg.LABEL.size());
      if (x > SvgChart.PAD && x + needed > width - SvgChart.PAD) {
        x = SvgChart.PAD;
        row++;
      }
      places.add(new Place(i, x, row));
      x += needed + 20;
    }
  }

  double height() {
    return places.isEmpty() ? 0 : (places.getLast().row() + 1) * ROW + 4;
  }

  void draw(Svg svg, double top) {
    for (var place : places) {
      double y = top + place.row() * ROW + ROW / 2;
      var name = data.series().get(place.series()).name();
      svg.bar(place.x(), y - BOX / 2, BOX, BOX, data.fill(place.series()), name);
      svg.text(Svg.LABEL, Svg.Anchor.START, place.x() + BOX + 6, y, name);
    }
  }
}
