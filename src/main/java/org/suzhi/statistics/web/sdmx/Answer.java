package org.suzhi.statistics.web.sdmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.statistics.Observation;

/**
 * Figures put together in series, each by time.
 *
 * @param values whether observations are asked for
 * @param attributes whether what is said about them is asked for
 */
record Answer(Map<SeriesKey, List<Observation>> series, boolean values, boolean attributes) {

  static Answer of(List<Observation> found, DataRequest request) {
    var series = new LinkedHashMap<SeriesKey, List<Observation>>();
    for (var observation : found) {
      series
          .computeIfAbsent(SeriesKey.of(observation), key -> new java.util.ArrayList<>())
          .add(observation);
    }
    series.replaceAll(
        (key, of) ->
            request.cut(
                of.stream().sorted(java.util.Comparator.comparing(Observation::period)).toList()));
    return new Answer(series, request.values(), request.attributes());
  }

  static String status(Observation observation) {
    return observation.computed() ? Ids.COMPUTED : Ids.NORMAL;
  }

  /** Document, language and line that the value was taken from; empty for what is computed. */
  static String source(Observation observation) {
    return observation.sources().stream()
        .findFirst()
        .map(source -> source.document() + " " + source.language() + " " + source.line())
        .orElse("");
  }
}
