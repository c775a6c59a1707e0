package org.suzhi.statistics.internal.formula;

import java.util.Set;
import java.util.function.Predicate;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.internal.formula.Expression.Over;
import org.suzhi.statistics.internal.formula.Expression.Reference;
import org.suzhi.statistics.internal.formula.Expression.Selector;
import org.suzhi.statistics.internal.formula.Expression.Sum;

/**
 * A way to compute an indicator from others.
 *
 * @param gives the indicator's value, or its growth on the year before in percent
 * @param put what the formula's breakdown gets in addition in the result's
 * @param regions where it is computed
 * @param breakdowns the sets of keys for which it is computed, each joined by {@code +}, {@code
 *     total} for the whole; none means any
 * @param explicit whether the pack wrote it for this indicator, and not for every one
 */
public record Formula(
    String indicator,
    Gives gives,
    Expression expression,
    Breakdown put,
    Where regions,
    Set<String> breakdowns,
    boolean explicit,
    Text name) {

  /** What a formula gives. */
  public enum Gives {
    VALUE,
    GROWTH
  }

  /** Where a formula holds. */
  public enum Where {
    ALL,
    HOME,
    GROUPS,
    CITIES
  }

  public Formula {
    breakdowns = Set.copyOf(breakdowns);
  }

  /**
   * The formula that the words of a pack make; {@link IllegalArgumentException} says what is wrong
   * with them.
   */
  public static Formula of(
      String indicator,
      Gives gives,
      String written,
      Breakdown put,
      Where regions,
      Set<String> breakdowns,
      boolean explicit,
      Text name) {
    var expression = FormulaParser.parse(written.replaceAll("\\bself\\b", indicator));
    var formula =
        new Formula(indicator, gives, expression, put, regions, breakdowns, explicit, name);
    formula.checkFirst();
    formula.checkSelf();
    return formula;
  }

  /** The formula as it is shown and stored. */
  public String written() {
    return expression.toString();
  }

  /** Calls {@code known} for each indicator and each key=value that it names. */
  public void check(Predicate<String> knownIndicator, Predicate<String> knownValue) {
    expression
        .references()
        .forEach(
            reference -> {
              require(knownIndicator.test(reference.indicator()), reference.indicator());
              reference.selectors().stream()
                  .filter(Selector.Part.class::isInstance)
                  .forEach(part -> require(knownValue.test(part.toString()), part.toString()));
            });
    expression
        .leaves()
        .filter(Sum.class::isInstance)
        .map(sum -> ((Sum) sum).over())
        .filter(Over.Key.class::isInstance)
        .map(Over.Key.class::cast)
        .forEach(
            key -> {
              require(knownValue.test(key.key()), key.key());
              key.values()
                  .forEach(v -> require(knownValue.test(key.key() + "=" + v), key.key() + "=" + v));
            });
    put.values().forEach((k, v) -> require(knownValue.test(k + "=" + v), k + "=" + v));
  }

  /** The indicators other than its own that it needs. */
  public Set<String> needs() {
    return expression
        .references()
        .map(Reference::indicator)
        .filter(code -> !code.equals(indicator))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** The leaf that says where the formula is computed: wherever its first figure is known. */
  Expression first() {
    return expression
        .leaves()
        .filter(leaf -> !(leaf instanceof Expression.Constant))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the formula names no indicator"));
  }

  boolean divides() {
    return divides(expression);
  }

  private static boolean divides(Expression part) {
    return part instanceof Expression.Operation operation
        && (operation.sign() == '/' || divides(operation.left()) || divides(operation.right()));
  }

  private void checkFirst() {
    var reference = first() instanceof Sum sum ? sum.of() : (Reference) first();
    for (Selector selector : reference.selectors()) {
      var invertible =
          selector instanceof Selector.Part
              || selector == Selector.Word.YEAR
              || selector == Selector.Word.YEAR_END;
      if (!invertible) {
        throw new IllegalArgumentException(
            "the first reference says where the formula is computed, so it can't have "
                + selector
                + ": "
                + reference);
      }
    }
  }

  /** An indicator may be computed from its own parts or its own past, never from itself. */
  private void checkSelf() {
    if (gives == Gives.GROWTH) {
      return;
    }
    expression
        .leaves()
        .filter(Reference.class::isInstance)
        .map(Reference.class::cast)
        .filter(reference -> reference.indicator().equals(indicator))
        .filter(reference -> reference.selectors().stream().noneMatch(Formula::narrows))
        .findFirst()
        .ifPresent(
            reference -> {
              throw new IllegalArgumentException(
                  "computes " + indicator + " from itself: " + reference);
            });
  }

  private static boolean narrows(Selector selector) {
    return selector instanceof Selector.Part || selector == Selector.Word.PREVIOUS;
  }

  private static void require(boolean known, String what) {
    if (!known) {
      throw new IllegalArgumentException("the codebook has no " + what);
    }
  }
}
