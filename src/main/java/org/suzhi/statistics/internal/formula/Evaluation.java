package org.suzhi.statistics.internal.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Derivation.Term;
import org.suzhi.statistics.internal.formula.Expression.Constant;
import org.suzhi.statistics.internal.formula.Expression.Operation;
import org.suzhi.statistics.internal.formula.Expression.Over;
import org.suzhi.statistics.internal.formula.Expression.Reference;
import org.suzhi.statistics.internal.formula.Expression.Selector;
import org.suzhi.statistics.internal.formula.Expression.Sum;

/** Computes an expression at one place and writes down the terms that went in. */
final class Evaluation {

  private final Places places;
  private final Function<Figure, Optional<BigDecimal>> known;
  private final Figure at;
  private final List<Term> terms = new ArrayList<>();

  Evaluation(Places places, Function<Figure, Optional<BigDecimal>> known, Figure at) {
    this.places = places;
    this.known = known;
    this.at = at;
  }

  /** The value, unless a figure is missing or something is divided by zero. */
  Optional<Exact> value(Expression expression) {
    return switch (expression) {
      case Constant constant -> Optional.of(Exact.of(constant.value()));
      case Reference reference -> place(reference).flatMap(this::term);
      case Sum sum -> sum(sum);
      case Operation operation -> operation(operation);
    };
  }

  List<Term> terms() {
    return terms;
  }

  private Optional<Exact> operation(Operation operation) {
    var left = value(operation.left());
    var right = left.isPresent() ? value(operation.right()) : Optional.<Exact>empty();
    if (right.isEmpty()) {
      return Optional.empty();
    }
    return switch (operation.sign()) {
      case '+' -> Optional.of(left.get().plus(right.get()));
      case '-' -> Optional.of(left.get().minus(right.get()));
      case '*' -> Optional.of(left.get().times(right.get()));
      case '/' -> left.get().over(right.get());
      default -> throw new IllegalStateException("no such sign: " + operation.sign());
    };
  }

  private Optional<Exact> sum(Sum sum) {
    var place = place(sum.of());
    return place.flatMap(
        from ->
            switch (sum.over()) {
              case Over.Key key -> total(parts(from, key), List.of());
              case Over.Word word ->
                  switch (word) {
                    case MEMBERS -> total(in(from, members()), List.of());
                    case CITIES -> total(in(from, cities()), List.of());
                    case PARTS -> total(in(from, cities()), in(from, outsideCities()));
                  };
            });
  }

  /** The sum of all needed figures and of those of the others that are known. */
  private Optional<Exact> total(List<Figure> needed, List<Figure> others) {
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    var total = Exact.of(BigDecimal.ZERO);
    for (var figure : needed) {
      var value = term(figure);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      total = total.plus(value.get());
    }
    for (var figure : others) {
      total = term(figure).map(total::plus).orElse(total);
    }
    return Optional.of(total);
  }

  private Optional<Exact> term(Figure figure) {
    return known
        .apply(figure)
        .map(
            value -> {
              terms.add(
                  new Term(
                      figure.indicator(),
                      figure.region(),
                      figure.period(),
                      figure.breakdown(),
                      value));
              return Exact.of(value);
            });
  }

  private Optional<Figure> place(Reference reference) {
    var figure = Optional.of(at.of(reference.indicator()));
    for (Selector selector : reference.selectors()) {
      figure = figure.flatMap(from -> select(from, selector));
    }
    return figure;
  }

  private Optional<Figure> select(Figure from, Selector selector) {
    return switch (selector) {
      case Selector.In in -> Optional.of(from.in(in.region()));
      case Selector.Part part -> Optional.of(from.with(part.key(), part.value()));
      case Selector.Word word ->
          switch (word) {
            case TOTAL -> Optional.of(from.whole());
            case HOME -> Optional.of(from.in(places.home()));
            case PREVIOUS -> Optional.of(from.at(from.period().previousYear()));
            case YEARBOOK -> Optional.of(from.at(Period.yearbook(from.period().year())));
            case YEAR -> Calendars.yearEndedBy(from.period()).map(from::at);
            case YEAR_END -> Calendars.endOf(from.period()).map(from::at);
          };
    };
  }

  private List<Figure> parts(Figure from, Over.Key key) {
    var values =
        key.values().isEmpty() ? places.values().getOrDefault(key.key(), List.of()) : key.values();
    return values.stream().map(value -> from.with(key.key(), value)).toList();
  }

  private static List<Figure> in(Figure from, List<Region> regions) {
    return regions.stream().map(from::in).toList();
  }

  private List<Region> members() {
    return places.groups().getOrDefault(at.region(), List.of());
  }

  private List<Region> cities() {
    return at.region().equals(places.home()) ? places.cities() : List.of();
  }

  private List<Region> outsideCities() {
    return places.groups().entrySet().stream()
        .filter(group -> group.getValue().isEmpty())
        .map(java.util.Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
