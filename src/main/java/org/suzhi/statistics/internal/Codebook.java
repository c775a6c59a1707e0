package org.suzhi.statistics.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics.Naming;

/** What can be counted and how everything is called, each list in the pack's order. */
public record Codebook(
    Map<Naming, Map<String, Named>> names,
    Map<String, Document> documents,
    Map<String, Indicator> indicators) {

  static Codebook of(List<Named> names, List<Document> documents, List<Indicator> indicators) {
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
        ordered(indicators, Indicator::code));
  }

  /** The named thing, if the pack names it. */
  Optional<Named> named(Naming kind, String code) {
    return Optional.ofNullable(names.getOrDefault(kind, Map.of()).get(code));
  }

  /** Everything of that kind. */
  List<Named> all(Naming kind) {
    return List.copyOf(names.getOrDefault(kind, Map.of()).values());
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
