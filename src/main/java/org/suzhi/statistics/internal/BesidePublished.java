package org.suzhi.statistics.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.suzhi.statistics.Observation;

/**
 * Puts computed figures beside the published ones: what a document prints stays the value used and
 * the computed one shows beside it; where nothing is printed, the computed one is the value.
 */
record BesidePublished(Codebook codebook) {

  List<Observation> join(List<Observation> published, List<ComputedFigure> computed) {
    var joined = new LinkedHashMap<PublishedRow.Figure, Observation>();
    published.forEach(observation -> joined.put(figure(observation), observation));
    for (var figure : computed) {
      if (codebook.indicators().containsKey(figure.indicator())) {
        joined.merge(
            new PublishedRow.Figure(
                figure.indicator(), figure.region(), figure.period(), figure.breakdown()),
            alone(figure),
            (one, other) -> beside(one, figure));
      }
    }
    return List.copyOf(joined.values());
  }

  private static PublishedRow.Figure figure(Observation observation) {
    return new PublishedRow.Figure(
        observation.indicator(),
        observation.region(),
        observation.period(),
        observation.breakdown());
  }

  private Observation alone(ComputedFigure figure) {
    return new Observation(
        figure.indicator(),
        figure.region(),
        figure.period(),
        figure.breakdown(),
        codebook.indicators().get(figure.indicator()).unit(),
        figure.value(),
        List.of(),
        List.of(figure.derivation()),
        Optional.empty(),
        Optional.empty());
  }

  private static Observation beside(Observation published, ComputedFigure figure) {
    var derivations = new ArrayList<>(published.derivations());
    derivations.add(figure.derivation());
    return new Observation(
        published.indicator(),
        published.region(),
        published.period(),
        published.breakdown(),
        published.unit(),
        published.value(),
        published.sources(),
        derivations,
        published.change(),
        published.yearOnYear());
  }
}
