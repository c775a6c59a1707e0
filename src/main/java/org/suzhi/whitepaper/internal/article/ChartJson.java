package org.suzhi.whitepaper.internal.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suzhi.render.Chart;
import tools.jackson.databind.json.JsonMapper;

/** A chart as the script of the page reads it. */
final class ChartJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChartJson() {}

  static String of(Chart chart) {
    var series = new ArrayList<Map<String, @Nullable Object>>();
    for (var one : chart.series()) {
      var values = new ArrayList<@Nullable Object>();
      one.values().forEach(value -> values.add(value.orElse(null)));
      var map = new LinkedHashMap<String, @Nullable Object>();
      map.put("name", one.name());
      map.put("colour", one.colour().hex());
      map.put("values", values);
      series.add(map);
    }
    var all = new LinkedHashMap<String, Object>();
    all.put("kind", chart.kind().name());
    all.put("title", chart.title());
    all.put("categories", chart.categories());
    all.put("series", List.copyOf(series));
    return JSON.writeValueAsString(all);
  }
}
