package org.suzhi.statistics.web.sdmx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Problem;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;

/** Which figures: the codes of a key, bounds of time, and how much of them. */
record DataRequest(
    Map<String, Set<String>> codes,
    LocalDate from,
    LocalDate to,
    String detail,
    int first,
    int last,
    boolean flat) {

  private static final List<String> KNOWN =
      List.of(
          "startPeriod",
          "endPeriod",
          "detail",
          "dimensionAtObservation",
          "firstNObservations",
          "lastNObservations",
          "attributes",
          "measures",
          "format",
          "lang");
  private static final List<String> DETAILS =
      List.of("full", "dataonly", "serieskeysonly", "nodata");

  static DataRequest of(String key, Map<String, String[]> parameters, Structure structure) {
    var codes = new LinkedHashMap<>(keyCodes(key));
    var from = LocalDate.MIN;
    var to = LocalDate.MAX;
    for (var parameter : parameters.entrySet()) {
      var name = parameter.getKey();
      var value = parameter.getValue()[0];
      if (name.equals("c[" + Ids.TIME_PERIOD + "]")) {
        for (var bound : value.split("[+ ]")) {
          from = later(from, bound);
          to = earlier(to, bound);
        }
      } else if (name.startsWith("c[") && Ids.KEY.contains(name.substring(2, name.length() - 1))) {
        codes.put(name.substring(2, name.length() - 1), Set.of(value.split("[,+ ]")));
      } else if (!KNOWN.contains(name)) {
        throw new Problem(
            HttpStatus.BAD_REQUEST, "statistics.unknown-parameter", name, String.join(", ", KNOWN));
      }
    }
    codes.forEach((dimension, asked) -> check(dimension, asked, structure));
    var start = one(parameters, "startPeriod", "");
    var end = one(parameters, "endPeriod", "");
    return new DataRequest(
        codes,
        start.isEmpty() ? from : time("startPeriod", start).start(),
        end.isEmpty() ? to : time("endPeriod", end).end(),
        choice(parameters, "detail", "full", DETAILS),
        number(parameters, "firstNObservations"),
        number(parameters, "lastNObservations"),
        choice(
                parameters,
                "dimensionAtObservation",
                Ids.TIME_PERIOD,
                List.of(Ids.TIME_PERIOD, "AllDimensions"))
            .equals("AllDimensions"));
  }

  ObservationQuery query() {
    return new ObservationQuery(
        of(Ids.INDICATOR),
        of(Ids.REF_AREA).stream().map(Region::parse).collect(Collectors.toSet()),
        Set.of(),
        of(Ids.BREAKDOWN).stream().map(Ids::breakdown).collect(Collectors.toSet()));
  }

  boolean includes(Observation observation) {
    var frequencies = of(Ids.FREQ);
    var period = observation.period();
    return (frequencies.isEmpty() || frequencies.contains(TimePeriods.frequency(period.kind())))
        && !period.start().isBefore(from)
        && !period.end().isAfter(to);
  }

  /** The first and last of a series that were asked for. */
  List<Observation> cut(List<Observation> series) {
    int size = series.size();
    if (first + last == 0 || first + last >= size) {
      return series;
    }
    var cut = new ArrayList<>(series.subList(0, first));
    cut.addAll(series.subList(size - last, size));
    return cut;
  }

  boolean values() {
    return detail.equals("full") || detail.equals("dataonly");
  }

  boolean attributes() {
    return detail.equals("full");
  }

  private Set<String> of(String dimension) {
    return codes.getOrDefault(dimension, Set.of());
  }

  /** Codes by dimension; an empty place or a star means all, as does a key that ends early. */
  private static Map<String, Set<String>> keyCodes(String key) {
    var codes = new LinkedHashMap<String, Set<String>>();
    if (key.equals("all") || key.equals("*")) {
      return codes;
    }
    var places = key.split("\\.", -1);
    if (places.length > Ids.KEY.size()) {
      throw new Problem(
          HttpStatus.BAD_REQUEST, "statistics.sdmx-bad-key", key, String.join(".", Ids.KEY));
    }
    for (int i = 0; i < places.length; i++) {
      if (!places[i].isEmpty() && !places[i].equals("*")) {
        codes.put(Ids.KEY.get(i), Set.of(places[i].split("[,+]")));
      }
    }
    return codes;
  }

  private static void check(String dimension, Set<String> asked, Structure structure) {
    var known = structure.codelist(dimension).map(Codelist::names).orElse(Map.of());
    for (var code : asked) {
      if (!known.containsKey(code)) {
        throw new Problem(
            HttpStatus.NOT_FOUND,
            "statistics.sdmx-unknown-code",
            dimension,
            code,
            Ids.codelist(dimension));
      }
    }
  }

  private static LocalDate later(LocalDate than, String bound) {
    if (bound.startsWith("ge:")) {
      return time(Ids.TIME_PERIOD, bound.substring(3)).start();
    }
    if (bound.startsWith("gt:")) {
      return time(Ids.TIME_PERIOD, bound.substring(3)).end().plusDays(1);
    }
    return isEqual(bound) ? time(Ids.TIME_PERIOD, plain(bound)).start() : than;
  }

  private static LocalDate earlier(LocalDate than, String bound) {
    if (bound.startsWith("le:")) {
      return time(Ids.TIME_PERIOD, bound.substring(3)).end();
    }
    if (bound.startsWith("lt:")) {
      return time(Ids.TIME_PERIOD, bound.substring(3)).start().minusDays(1);
    }
    return isEqual(bound) ? time(Ids.TIME_PERIOD, plain(bound)).end() : than;
  }

  private static boolean isEqual(String bound) {
    return bound.startsWith("eq:") || !bound.contains(":");
  }

  private static String plain(String bound) {
    return bound.startsWith("eq:") ? bound.substring(3) : bound;
  }

  private static org.suzhi.kernel.Period time(String parameter, String written) {
    try {
      return TimePeriods.read(written);
    } catch (IllegalArgumentException e) {
      throw new Problem(HttpStatus.BAD_REQUEST, "statistics.sdmx-bad-time", parameter, written);
    }
  }

  private static String choice(
      Map<String, String[]> parameters, String name, String otherwise, List<String> allowed) {
    var value = one(parameters, name, otherwise);
    if (!allowed.contains(value)) {
      throw new Problem(
          HttpStatus.BAD_REQUEST,
          "statistics.unknown-choice",
          name,
          value,
          String.join(", ", allowed));
    }
    return value;
  }

  private static int number(Map<String, String[]> parameters, String name) {
    var written = one(parameters, name, "0");
    if (!written.matches("[0-9]{1,6}")) {
      throw new Problem(
          HttpStatus.BAD_REQUEST, "statistics.number-out-of-bounds", name, written, "0", "999999");
    }
    return Integer.parseInt(written);
  }

  private static String one(Map<String, String[]> parameters, String name, String otherwise) {
    var values = parameters.get(name);
    return values == null || values.length == 0 ? otherwise : values[0];
  }
}
