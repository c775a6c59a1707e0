package org.suzhi.statistics.internal.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The order in which indicators are computed, and whether there is one. */
public final class Formulas {

  private Formulas() {}

  /** The formulas, those first that others need; {@link #loop} must have found none. */
  public static List<Formula> inOrder(List<Formula> formulas) {
    var ranks = new HashMap<String, Integer>();
    var needs = needs(formulas);
    needs.keySet().forEach(code -> rank(code, needs, ranks));
    return formulas.stream()
        .sorted(Comparator.comparingInt(f -> ranks.getOrDefault(f.indicator(), 0)))
        .toList();
  }

  /** Indicators that need each other in a circle, if there is one, the first one repeated. */
  public static Optional<List<String>> loop(List<Formula> formulas) {
    var needs = needs(formulas);
    var safe = new ArrayList<String>();
    for (String code : needs.keySet()) {
      var found = loop(code, needs, new ArrayList<>(), safe);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> loop(
      String code, Map<String, List<String>> needs, List<String> path, List<String> safe) {
    if (path.contains(code)) {
      var circle = new ArrayList<>(path.subList(path.indexOf(code), path.size()));
      circle.add(code);
      return Optional.of(circle);
    }
    if (safe.contains(code)) {
      return Optional.empty();
    }
    path.add(code);
    for (String needed : needs.getOrDefault(code, List.of())) {
      var found = loop(needed, needs, path, safe);
      if (found.isPresent()) {
        return found;
      }
    }
    path.removeLast();
    safe.add(code);
    return Optional.empty();
  }

  private static int rank(
      String code, Map<String, List<String>> needs, Map<String, Integer> ranks) {
    var known = ranks.get(code);
    if (known != null) {
      return known;
    }
    int rank =
        needs.getOrDefault(code, List.of()).stream()
            .mapToInt(needed -> rank(needed, needs, ranks) + 1)
            .max()
            .orElse(0);
    ranks.put(code, rank);
    return rank;
  }

  private static Map<String, List<String>> needs(List<Formula> formulas) {
    return formulas.stream()
        .filter(formula -> formula.gives() == Formula.Gives.VALUE)
        .collect(
            Collectors.groupingBy(
                Formula::indicator,
                LinkedHashMap::new,
                Collectors.flatMapping(f -> f.needs().stream().sorted(), Collectors.toList())));
  }
}
