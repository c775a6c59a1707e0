package org.suzhi.statistics.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.suzhi.platform.Problem;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Release;
import org.suzhi.statistics.Releases;
import org.suzhi.statistics.Statistics;

/**
 * The state of the figures that a request is answered from: a release, or the present one.
 *
 * @param name the release's name, or the name of the present state
 */
record Figures(String name, Function<ObservationQuery, List<Observation>> from) {

  static Figures of(Optional<String> release, Statistics statistics, Releases releases) {
    return release
        .map(name -> known(name, releases))
        .map(frozen -> new Figures(frozen.name(), query -> releases.observations(frozen, query)))
        .orElseGet(() -> new Figures(statistics.version(), statistics::observations));
  }

  static Release known(String name, Releases releases) {
    return releases
        .find(name)
        .orElseThrow(
            () ->
                new Problem(
                    HttpStatus.NOT_FOUND,
                    "statistics.unknown-release",
                    Parameters.shortened(name),
                    new Suggestions(names(releases)).near(Parameters.shortened(name))));
  }

  List<Observation> observations(ObservationQuery query) {
    return from.apply(query);
  }

  private static java.util.Map<String, String> names(Releases releases) {
    var names = new java.util.LinkedHashMap<String, String>();
    releases.all().forEach(release -> names.put(release.name(), release.name()));
    return names;
  }
}
