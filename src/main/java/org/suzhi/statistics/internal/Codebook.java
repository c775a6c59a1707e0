package org.suzhi.statistics.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics.Naming;
import org.suzhi.statistics.internal.formula.Formula;

/** What can be counted and how everything is called, each list in the pack's order. */
public record Codebook(
    Map<Naming, Map<String, Named>> names,
    Map<String, Document> documents,
    Map<String, Indicator> indicators,
    List<Formula> formulas) {

  static Codebook of(
      List<Named> names,
      List<Document> documents,
      List<Indicator> indicators,
      List<Formula> formulas) {
    return new Codebook(
        names.stream()
            .collect(
                Collectors.groupingBy(
                    Named::kind,
                    Collectors.toMap(
                        Named::code,
                        Function.identity(),
                        (first, second) -> second,
                        java.util.LinkedHashMap::new))),
        ordered(documents, Document::code),
        ordered(indicators.stream().map(i -> written(i, formulas)).toList(), Indicator::code),
        List.copyOf(formulas));
  }

  /** The same with other formulas. */
  Codebook with(List<Formula> others) {
    return of(
        names.values().stream().flatMap(kind -> kind.values().stream()).toList(),
        List.copyOf(documents.values()),
        List.copyOf(indicators.values()),
        others);
  }

  /** The named thing, if the pack names it. */
  Optional<Named> named(Naming kind, String code) {
    return Optional.ofNullable(names.getOrDefault(kind, Map.of()).get(code));
  }

  /** The indicator that an observation or a formula names, which loading has checked. */
  Indicator indicator(String code) {
    return Objects.requireNonNull(indicators.get(code), code);
  }

  /** Everything of that kind. */
  List<Named> all(Naming kind) {
    return List.copyOf(names.getOrDefault(kind, Map.of()).values());
  }

  private static Indicator written(Indicator indicator, List<Formula> formulas) {
    return new Indicator(
        indicator.code(),
        indicator.name(),
        indicator.unit(),
        indicator.counted(),
        indicator.category(),
        indicator.kind(),
        indicator.definition(),
        formulas.stream()
            .filter(Formula::explicit)
            .filter(formula -> formula.gives() == Formula.Gives.VALUE)
            .filter(formula -> formula.indicator().equals(indicator.code()))
            .map(Formula::written)
            .toList(),
        indicator.published());
  }

  private static <T> Map<String, T> ordered(List<T> list, Function<T, String> code) {
    return list.stream()
        .collect(
            Collectors.toMap(
                code,
                Function.identity(),
                (first, second) -> second,
                java.util.LinkedHashMap::new));
  }
}
