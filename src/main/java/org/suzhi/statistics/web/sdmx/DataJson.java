package org.suzhi.statistics.web.sdmx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Observation;

/** Figures as a data message of SDMX-JSON 2.1, in series or flat. */
final class DataJson {

  private final Answer answer;
  private final Structure structure;
  private final Locale locale;
  private final boolean flat;
  private final Map<String, Positions> positions = new LinkedHashMap<>();
  private final Map<String, Period> times = new TreeMap<>();

  DataJson(Answer answer, Structure structure, Locale locale, boolean flat) {
    this.answer = answer;
    this.structure = structure;
    this.locale = locale;
    this.flat = flat;
  }

  Map<String, Object> write(Instant prepared, String address) {
    var dataSet =
        Json.object(
            "structure", 0, "action", "Information", flat ? "observations" : "series", content());
    var described =
        Json.object(
            "name",
            structure.terms().flow().in(locale),
            "names",
            Json.names(structure.terms().flow()),
            "links",
            List.of(
                link("dataflow", Ids.flowUrn(), address),
                link("datastructure", Ids.structureUrn(), address)),
            "dataSets",
            List.of(0),
            "dimensions",
            dimensions(),
            "measures",
            Json.object("observation", List.of(named(Ids.OBS_VALUE))),
            "attributes",
            attributes());
    return Json.message(
        "data",
        prepared,
        Json.object("structures", List.of(described), "dataSets", List.of(dataSet)));
  }

  private Map<String, Object> content() {
    var content = new LinkedHashMap<String, Object>();
    for (var series : answer.series().entrySet()) {
      var key = key(series.getKey());
      var observations =
          answer.values() ? observations(series.getValue()) : Map.<String, Object>of();
      if (flat) {
        observations.forEach((time, values) -> content.put(key + ":" + time, values));
      } else {
        content.put(
            key, answer.values() ? Json.object("observations", observations) : Json.object());
      }
    }
    return content;
  }

  private Map<String, Object> observations(List<Observation> series) {
    var observations = new LinkedHashMap<String, Object>();
    for (var observation : series) {
      var time = TimePeriods.time(observation.period());
      times.put(time, observation.period());
      var values = new ArrayList<>();
      values.add(observation.value());
      if (answer.attributes()) {
        values.add(position(Ids.UNIT_MEASURE, observation.unit()));
        values.add(position(Ids.OBS_STATUS, Answer.status(observation)));
        values.add(position(Ids.SOURCE, Answer.source(observation)));
      }
      observations.put(String.valueOf(position(Ids.TIME_PERIOD, time)), values);
    }
    return observations;
  }

  private String key(SeriesKey key) {
    var numbers = new ArrayList<String>();
    for (int i = 0; i < Ids.KEY.size(); i++) {
      numbers.add(String.valueOf(position(Ids.KEY.get(i), key.codes().get(i))));
    }
    return String.join(":", numbers);
  }

  private int position(String component, String value) {
    return positions.computeIfAbsent(component, first -> new Positions()).of(value);
  }

  private Map<String, Object> dimensions() {
    var key = Ids.KEY.stream().map(this::dimension).toList();
    var time = dimension(Ids.TIME_PERIOD);
    return flat
        ? Json.object("observation", Stream.concat(key.stream(), Stream.of(time)).toList())
        : Json.object("series", key, "observation", List.of(time));
  }

  private Map<String, Object> dimension(String id) {
    var dimension = named(id);
    int place = Ids.KEY.indexOf(id);
    dimension.put("keyPosition", place < 0 ? Ids.KEY.size() : place);
    var values = id.equals(Ids.TIME_PERIOD) ? times() : coded(id);
    if (!values.isEmpty()) {
      dimension.put("values", values);
    }
    return dimension;
  }

  private Map<String, Object> attributes() {
    if (!answer.attributes()) {
      return Json.object();
    }
    var attributes = new ArrayList<>();
    for (var id : Ids.ATTRIBUTES) {
      var attribute = named(id);
      attribute.put("relationship", Json.object("observation", Json.object()));
      attribute.put("values", id.equals(Ids.SOURCE) ? free(id) : coded(id));
      attributes.add(attribute);
    }
    return Json.object("observation", attributes);
  }

  private List<Object> coded(String component) {
    var names = structure.codelist(component).map(Codelist::names).orElse(Map.of());
    return values(component).stream()
        .<Object>map(
            code -> Json.named(code, names.getOrDefault(code, new Text(code, code)), locale))
        .toList();
  }

  private List<Object> free(String component) {
    return values(component).stream().<Object>map(value -> Json.object("value", value)).toList();
  }

  /** A range has a slash, which no id may have, so that it is given as a plain value. */
  private List<Object> times() {
    return values(Ids.TIME_PERIOD).stream().<Object>map(this::time).toList();
  }

  private Map<String, Object> time(String time) {
    var period = times.get(time);
    var described =
        time.contains("/") ? Json.object("value", time) : Json.object("id", time, "name", time);
    if (period != null) {
      described.put("start", period.start().atStartOfDay(ZoneOffset.UTC).toInstant().toString());
      described.put(
          "end",
          period
              .end()
              .plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .minusSeconds(1)
              .toString());
    }
    return described;
  }

  private List<String> values(String component) {
    var positions = this.positions.get(component);
    return positions == null ? List.of() : positions.values();
  }

  private Map<String, Object> named(String id) {
    return Json.named(id, structure.terms().concept(id), locale);
  }

  private static Map<String, Object> link(String relation, String urn, String address) {
    return Json.object(
        "rel",
        relation,
        "urn",
        urn,
        "href",
        Stream.of(address, relation, Ids.AGENCY, Ids.FLOW, Ids.VERSION)
            .collect(Collectors.joining("/")));
  }
}
