package org.suzhi.statistics.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Problem;
import org.suzhi.platform.RegionEntry;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics.Naming;

/** Reads which observations somebody asks for, and says what is allowed where a word is unknown. */
record ObservationRequest(Parameters parameters, Vocabulary words) {

  /** The parameters that say which observations. */
  static final List<String> WHICH = List.of("indicator", "region", "period", "breakdown");

  static List<String> which(String... others) {
    var all = new ArrayList<>(WHICH);
    all.addAll(List.of(others));
    return List.copyOf(all);
  }

  ObservationQuery query() {
    return new ObservationQuery(
        indicators(),
        regions(),
        parameters.all("period", this::period),
        parameters.all("breakdown", this::breakdown));
  }

  /** The indicators asked for. */
  Set<String> indicators() {
    return parameters.all("indicator", this::indicator);
  }

  /** The regions asked for. */
  Set<Region> regions() {
    return parameters.all("region", this::region);
  }

  /** The code of an indicator in an address: what is not there is not found. */
  String known(String code) {
    if (words.statistics().indicator(code).isEmpty()) {
      throw unknown(HttpStatus.NOT_FOUND, "indicator", code, new Suggestions(indicatorNames()));
    }
    return code;
  }

  private String indicator(String code) {
    if (words.statistics().indicator(code).isEmpty()) {
      throw unknown("indicator", code, new Suggestions(indicatorNames()));
    }
    return code;
  }

  private Map<String, String> indicatorNames() {
    var names = new LinkedHashMap<String, String>();
    words.statistics().indicators().stream()
        .filter(Indicator::published)
        .forEach(indicator -> names.put(indicator.code(), words.indicator(indicator.code())));
    return names;
  }

  private Region region(String code) {
    try {
      var region = Region.parse(code);
      if (words.regions().find(region).isPresent()) {
        return region;
      }
    } catch (IllegalArgumentException e) {
      // told below, together with codes that are well formed and not ours
    }
    throw unknown("region", code, new Suggestions(regionNames()));
  }

  private Map<String, String> regionNames() {
    var names = new LinkedHashMap<String, String>();
    words.regions().all().stream()
        .map(RegionEntry::region)
        .forEach(region -> names.put(region.code(), words.region(region)));
    return names;
  }

  private Period period(String written) {
    var known = words.statistics().periods();
    try {
      var period = Period.parse(written);
      if (known.contains(period)) {
        return period;
      }
    } catch (IllegalArgumentException e) {
      // told below, together with periods that nothing is known of
    }
    throw unknown("period", written, Suggestions.of(known.stream().map(Period::toString).toList()));
  }

  private Breakdown breakdown(String written) {
    try {
      var breakdown = Breakdown.parse(written);
      breakdown
          .values()
          .forEach((key, value) -> words.statistics().name(Naming.VALUE, key + "=" + value));
      return breakdown;
    } catch (IllegalArgumentException e) {
      throw unknown("breakdown", written, new Suggestions(breakdownNames()));
    }
  }

  private Map<String, String> breakdownNames() {
    var names = new LinkedHashMap<String, String>();
    names.put("total", words.breakdown(Breakdown.TOTAL));
    for (var dimension : words.statistics().dimensions()) {
      for (var value : dimension.values()) {
        names.put(dimension.code() + "=" + value.code(), value.name().in(words.locale()));
      }
    }
    return names;
  }

  private static Problem unknown(String parameter, String written, Suggestions suggestions) {
    return unknown(HttpStatus.BAD_REQUEST, parameter, written, suggestions);
  }

  private static Problem unknown(
      HttpStatus status, String parameter, String written, Suggestions suggestions) {
    return new Problem(
        status,
        "statistics.unknown-" + parameter,
        parameter,
        Parameters.shortened(written),
        suggestions.near(Parameters.shortened(written)));
  }
}
