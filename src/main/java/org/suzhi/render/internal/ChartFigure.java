package org.suzhi.render.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.suzhi.render.Chart;
import org.suzhi.render.Colour;

/**
 * A chart written as a figure of HTML whose table holds the exact values, and read back from it: so
 * the one HTML serves pages, PDF and DOCX.
 */
public final class ChartFigure {

  private ChartFigure() {}

  public static String html(Chart chart, Locale locale, boolean drawn) {
    var table = table(ChartData.of(chart, locale));
    if (!drawn) {
      return table;
    }
    var figure =
        new Svg()
            .open(
                "figure",
                "class",
                "chart-figure",
                "data-chart",
                chart.kind(),
                "data-title",
                chart.title(),
                "data-unit",
                chart.unit(),
                "data-note",
                chart.note())
            .toString();
    return figure
        + SvgChart.draw(chart, locale, org.suzhi.render.Charts.WIDTH)
        + table
        + "</figure>";
  }

  private static String table(ChartData data) {
    var out = new Svg().open("table", "class", "chart-table");
    out.element("caption", data.chart().heading());
    out.open("thead").open("tr").element("td", "");
    for (var series : data.series()) {
      var colour = series.colour();
      out.element("th", series.name(), "scope", "col", "class", "num", "data-colour", colour);
    }
    out.close("tr").close("thead").open("tbody");
    for (int category = 0; category < data.categories().size(); category++) {
      out.open("tr").element("th", data.categories().get(category), "scope", "row");
      for (int series = 0; series < data.series().size(); series++) {
        var value = data.value(series, category);
        out.element(
            "td",
            value.map(data::exact).orElse("–"),
            "class",
            "num",
            "data-value",
            value.map(BigDecimal::toPlainString).orElse(""));
      }
      out.close("tr");
    }
    return out.close("tbody").close("table").toString();
  }

  /** The chart of a figure; empty when the figure holds none, or one that was tampered with. */
  static Optional<Chart> read(Element figure) {
    try {
      var names = figure.select("thead th");
      var rows = figure.select("tbody tr");
      var series = new ArrayList<Chart.Series>();
      for (int i = 0; i < names.size(); i++) {
        var colour = Colour.valueOf(names.get(i).attr("data-colour"));
        series.add(new Chart.Series(names.get(i).text(), colour, values(rows, i)));
      }
      var categories = rows.stream().map(row -> row.select("th").text()).toList();
      return Optional.of(
          new Chart(
              Chart.Kind.valueOf(figure.attr("data-chart")),
              figure.attr("data-title"),
              figure.attr("data-unit"),
              "",
              figure.attr("data-note"),
              categories,
              series));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static List<Optional<BigDecimal>> values(List<Element> rows, int column) {
    return rows.stream()
        .map(row -> value(row.select("td").get(column).attr("data-value")))
        .toList();
  }

  private static Optional<BigDecimal> value(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(written));
  }
}
