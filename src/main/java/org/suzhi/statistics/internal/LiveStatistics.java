package org.suzhi.statistics.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Dimension;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics;

/** Answers from the present snapshot. */
@Component
class LiveStatistics implements Statistics {

  private final Snapshots snapshots;

  LiveStatistics(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public List<Indicator> indicators() {
    return snapshots.current().indicators();
  }

  @Override
  public Optional<Indicator> indicator(String code) {
    return Optional.ofNullable(codebook().indicators().get(code));
  }

  @Override
  public List<Indicator> search(String words, Locale locale) {
    return IndicatorSearch.of(words).in(indicators(), locale);
  }

  @Override
  public List<Observation> observations(ObservationQuery query) {
    var snapshot = snapshots.current();
    return snapshot.indicators().stream()
        .map(Indicator::code)
        .filter(in(query.indicators()))
        .flatMap(code -> snapshot.observations().getOrDefault(code, List.of()).stream())
        .filter(o -> in(query.regions()).test(o.region()))
        .filter(o -> in(query.periods()).test(o.period()))
        .filter(o -> in(query.breakdowns()).test(o.breakdown()))
        .toList();
  }

  @Override
  public List<Period> periods() {
    return snapshots.current().periods();
  }

  @Override
  public List<Dimension> dimensions() {
    var codebook = codebook();
    return codebook.all(Naming.DIMENSION).stream()
        .map(named -> new Dimension(named.code(), named.name(), values(codebook, named.code())))
        .toList();
  }

  @Override
  public List<Document> documents() {
    return codebook().documents().values().stream()
        .sorted(Comparator.comparingInt(document -> -document.year()))
        .toList();
  }

  @Override
  public Text name(Naming kind, String code) {
    if (kind == Naming.DOCUMENT) {
      return Optional.ofNullable(codebook().documents().get(code))
          .map(Document::name)
          .orElseThrow(() -> unknown(kind, code));
    }
    return codebook().named(kind, code).map(Named::name).orElseThrow(() -> unknown(kind, code));
  }

  @Override
  public Text unit(Observation observation) {
    return indicator(observation.indicator())
        .filter(indicator -> indicator.unit().equals(observation.unit()))
        .flatMap(Indicator::counted)
        .orElseGet(() -> name(Naming.UNIT, observation.unit()));
  }

  @Override
  public int decimals(String unit) {
    return codebook().named(Naming.UNIT, unit).flatMap(Named::decimals).orElse(0);
  }

  @Override
  public String version() {
    return snapshots.current().version();
  }

  private Codebook codebook() {
    return snapshots.current().codebook();
  }

  private static List<Dimension.Value> values(Codebook codebook, String dimension) {
    var prefix = dimension + "=";
    return codebook.all(Naming.VALUE).stream()
        .filter(value -> value.code().startsWith(prefix))
        .map(value -> new Dimension.Value(value.code().substring(prefix.length()), value.name()))
        .toList();
  }

  private static <T> Predicate<T> in(Set<T> wanted) {
    return value -> wanted.isEmpty() || wanted.contains(value);
  }

  private static IllegalArgumentException unknown(Naming kind, String code) {
    return new IllegalArgumentException("the codebook names no " + kind + " " + code);
  }
}
