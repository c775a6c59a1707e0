package org.suzhi.statistics.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.render.Chart;
import org.suzhi.render.Charts;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart on a page: drawn by the server, with the data from which a script can draw it again.
 *
 * @param svg the drawing, for readers without script and for print
 * @param data title, unit, categories and series as JSON
 */
record Drawing(String svg, String data, String heading) {

  static Drawing of(Chart chart, Locale locale) {
    return new Drawing(Charts.svg(chart, locale), data(chart), chart.heading());
  }

  private static String data(Chart chart) {
    var data = new LinkedHashMap<String, Object>();
    data.put("kind", chart.kind().name());
    data.put("title", chart.heading());
    data.put("categories", chart.categories());
    data.put("series", chart.series().stream().map(Drawing::series).toList());
    return JsonMapper.shared().writeValueAsString(data);
  }

  private static LinkedHashMap<String, Object> series(Chart.Series series) {
    var one = new LinkedHashMap<String, Object>();
    one.put("name", series.name());
    one.put("colour", series.colour().hex());
    one.put("values", values(series.values()));
    return one;
  }

  private static <T> List<Object> values(List<Optional<T>> values) {
    return values.stream().map(value -> value.<Object>map(v -> v).orElse("-")).toList();
  }
}
