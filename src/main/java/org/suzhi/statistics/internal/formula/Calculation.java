package org.suzhi.statistics.internal.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Derivation;
import org.suzhi.statistics.internal.formula.Expression.Over;
import org.suzhi.statistics.internal.formula.Expression.Reference;
import org.suzhi.statistics.internal.formula.Expression.Selector;
import org.suzhi.statistics.internal.formula.Expression.Sum;

/**
 * Computes all that follows from the published figures. Indicators that others need come first; a
 * published value is never replaced, and where none is printed the first formula gives it.
 */
public final class Calculation {

  private final Places places;
  private final Map<Figure, BigDecimal> values;
  private final Map<String, Set<Figure>> figures = new LinkedHashMap<>();
  private final Map<Figure, List<Derivation>> derivations = new LinkedHashMap<>();
  private final Map<Figure, Derivation> growths = new LinkedHashMap<>();
  private final Map<Figure, Formula> firstFormula = new LinkedHashMap<>();

  private Calculation(Places places, Map<Figure, BigDecimal> published) {
    this.places = places;
    this.values = new LinkedHashMap<>(published);
    published.keySet().forEach(this::remember);
  }

  /** Computes everything that {@code formulas}, in the order of {@link Formulas}, give. */
  public static Calculation of(
      Places places, Map<Figure, BigDecimal> published, Collection<Formula> formulas) {
    var calculation = new Calculation(places, published);
    var byIndicator = new LinkedHashMap<String, List<Formula>>();
    formulas.stream()
        .filter(formula -> formula.gives() == Formula.Gives.VALUE)
        .forEach(f -> byIndicator.computeIfAbsent(f.indicator(), code -> new ArrayList<>()).add(f));
    byIndicator.values().forEach(calculation::compute);
    formulas.stream()
        .filter(formula -> formula.gives() == Formula.Gives.GROWTH)
        .forEach(calculation::grow);
    return calculation;
  }

  /** The ways to compute each figure, in the order of the formulas. */
  public Map<Figure, List<Derivation>> derivations() {
    return derivations;
  }

  /** The growth on the year before in percent, where it can be computed. */
  public Map<Figure, Derivation> growths() {
    return growths;
  }

  /** Whether a figure computed by its first formula keeps the unit of what it is computed from. */
  public Optional<Figure> unitFrom(Figure figure) {
    return Optional.ofNullable(firstFormula.get(figure))
        .filter(formula -> !formula.divides())
        .map(formula -> derivations.getOrDefault(figure, List.of()).getFirst().terms().getFirst())
        .filter(term -> term.indicator().equals(figure.indicator()))
        .map(t -> new Figure(t.indicator(), t.region(), t.period(), t.breakdown()));
  }

  /** Until nothing new follows: a sum over parts may need sub-totals that are themselves sums. */
  private void compute(List<Formula> formulas) {
    var done = new LinkedHashSet<Object>();
    boolean found = true;
    while (found) {
      found = false;
      for (var formula : formulas) {
        for (var at : places(formula)) {
          var derivation = derive(formula, at);
          if (derivation.isPresent() && done.add(List.of(formula, at))) {
            found |= add(formula, at.with(formula.put()), derivation.get());
          }
        }
      }
    }
  }

  private boolean add(Formula formula, Figure figure, Derivation derivation) {
    derivations.computeIfAbsent(figure, key -> new ArrayList<>()).add(derivation);
    firstFormula.putIfAbsent(figure, formula);
    if (values.putIfAbsent(figure, derivation.value()) == null) {
      remember(figure);
      return true;
    }
    return false;
  }

  private void grow(Formula formula) {
    for (var at : places(formula)) {
      derive(formula, at).ifPresent(d -> growths.putIfAbsent(at.with(formula.put()), d));
    }
  }

  private Optional<Derivation> derive(Formula formula, Figure at) {
    var evaluation = new Evaluation(places, figure -> Optional.ofNullable(values.get(figure)), at);
    return evaluation
        .value(formula.expression())
        .map(
            value ->
                new Derivation(
                    formula.name(), formula.written(), value.decimal(), evaluation.terms()));
  }

  /** Everywhere that the first figure of the formula is known, turned to where that is needed. */
  private Set<Figure> places(Formula formula) {
    var first = formula.first();
    var reference = first instanceof Sum sum ? sum.of() : (Reference) first;
    var found = new LinkedHashSet<Figure>();
    List.copyOf(figures.getOrDefault(reference.indicator(), Set.of())).stream()
        .flatMap(figure -> back(figure, reference).stream())
        .flatMap(figure -> first instanceof Sum sum ? back(figure, sum.over()) : Stream.of(figure))
        .map(figure -> figure.of(formula.indicator()))
        .filter(figure -> isIn(figure.region(), formula.regions()))
        .filter(figure -> isBrokenDown(figure.breakdown(), formula.breakdowns()))
        .forEach(found::add);
    return found;
  }

  private static Optional<Figure> back(Figure figure, Reference reference) {
    var place = Optional.of(figure);
    for (Selector selector : reference.selectors().reversed()) {
      place = place.flatMap(from -> back(from, selector));
    }
    return place;
  }

  private static Optional<Figure> back(Figure figure, Selector selector) {
    return switch (selector) {
      case Selector.Part part ->
          part.value().equals(figure.breakdown().values().get(part.key()))
              ? Optional.of(figure.without(part.key()))
              : Optional.empty();
      case Selector.Word word when word == Selector.Word.YEAR ->
          Calendars.endOf(figure.period()).map(figure::at);
      case Selector.Word word when word == Selector.Word.YEAR_END ->
          Calendars.yearEndedBy(figure.period()).map(figure::at);
      case Selector.Word word -> Optional.empty();
      case Selector.In in -> Optional.empty();
    };
  }

  private Stream<Figure> back(Figure figure, Over over) {
    return switch (over) {
      case Over.Key key ->
          figure.breakdown().values().containsKey(key.key())
              ? Stream.of(figure.without(key.key()))
              : Stream.empty();
      case Over.Word word when word == Over.Word.MEMBERS ->
          places.groups().entrySet().stream()
              .filter(group -> group.getValue().contains(figure.region()))
              .map(group -> figure.in(group.getKey()));
      case Over.Word word ->
          places.cities().contains(figure.region())
              ? Stream.of(figure.in(places.home()))
              : Stream.empty();
    };
  }

  private boolean isIn(Region region, Formula.Where where) {
    return switch (where) {
      case ALL -> true;
      case HOME -> region.equals(places.home());
      case GROUPS -> places.groups().containsKey(region);
      case CITIES -> places.cities().contains(region);
    };
  }

  private static boolean isBrokenDown(Breakdown breakdown, Set<String> wanted) {
    return wanted.isEmpty()
        || wanted.contains(
            breakdown.isTotal() ? "total" : String.join("+", breakdown.values().keySet()));
  }

  private void remember(Figure figure) {
    figures.computeIfAbsent(figure.indicator(), code -> new LinkedHashSet<>()).add(figure);
  }
}
