package org.suzhi.whitepaper.internal.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suzhi.statistics.Derivation;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Source;
import org.suzhi.statistics.Statistics;

/**
 * The figures of one state of the data as a paper prints them: what was published, unless something
 * else follows from the figures below it. Then that is used, and what in turn follows from it.
 */
public final class Figures {

  private static final int DIGITS_OF_PERCENT = 2;

  private final Statistics codebook;
  private final Map<FigureKey, Observation> observations = new LinkedHashMap<>();
  private final Map<FigureKey, List<FigureKey>> rowsOf = new HashMap<>();
  private final Map<FigureKey, Optional<Amount>> amounts = new HashMap<>();
  private final Map<FigureKey, Optional<Amount>> growths = new HashMap<>();
  private final Set<FigureKey> underWay = new HashSet<>();

  public Figures(List<Observation> observations, Statistics codebook) {
    this.codebook = codebook;
    observations.forEach(one -> this.observations.put(FigureKey.of(one), one));
  }

  /** Every observation of this state. */
  public Iterable<Observation> all() {
    return observations.values();
  }

  /** The observation, as it is known. */
  public Optional<Observation> observation(FigureKey key) {
    return Optional.ofNullable(observations.get(key));
  }

  /** Whether anything is known of it. */
  public boolean knows(FigureKey key) {
    return observations.containsKey(key) || rowsOf.containsKey(key);
  }

  /** Says that a table shows {@code total} as the sum of {@code rows}. */
  public void addsUp(FigureKey total, List<FigureKey> rows) {
    rowsOf.putIfAbsent(total, List.copyOf(rows));
  }

  /** The value to print. */
  public Optional<Amount> amount(FigureKey key) {
    var known = amounts.get(key);
    if (known != null) {
      return known;
    }
    if (!underWay.add(key)) {
      return published(key);
    }
    var amount = computed(key).or(() -> published(key));
    underWay.remove(key);
    amounts.put(key, amount);
    return amount;
  }

  /** The change on the year before, in percent. */
  public Optional<Amount> growth(FigureKey key) {
    var known = growths.get(key);
    if (known != null) {
      return known;
    }
    var growth = observation(key).flatMap(this::growth).or(() -> growthOfValues(key));
    growths.put(key, growth);
    return growth;
  }

  private Optional<Amount> published(FigureKey key) {
    return observation(key)
        .map(
            one ->
                new Amount(
                    shown(one),
                    unit(one),
                    qualifier(one),
                    one.computed(),
                    List.of(key),
                    List.of()));
  }

  /** Points that a document prints as percent are points all the same. */
  private String unit(Observation one) {
    boolean points =
        one.unit().equals("percent")
            && codebook
                .indicator(one.indicator())
                .filter(known -> known.unit().equals("percentage_point"))
                .isPresent();
    return points ? "percentage_point" : one.unit();
  }

  private BigDecimal shown(Observation one) {
    return one.computed()
        ? one.value().setScale(codebook.decimals(one.unit()), RoundingMode.HALF_UP)
        : one.value();
  }

  private static Optional<String> qualifier(Observation one) {
    return one.sources().stream().filter(Source::used).findFirst().flatMap(Source::qualifier);
  }

  /** What follows from other figures, where that isn't what was published. */
  private Optional<Amount> computed(FigureKey key) {
    var observation = observation(key);
    if (observation.flatMap(Figures::qualifier).isPresent()) {
      return Optional.empty();
    }
    var byRows = Optional.ofNullable(rowsOf.get(key)).flatMap(this::sum);
    if (byRows.isPresent() && differs(observation, byRows.get())) {
      return Optional.of(instead(key, observation, byRows.get(), true));
    }
    for (var derivation : observation.map(Observation::derivations).orElse(List.of())) {
      var again = again(derivation);
      if (again.isPresent() && differs(observation, again.get())) {
        boolean sum = derivation.formula().startsWith("sum(");
        return Optional.of(instead(key, observation, again.get(), sum));
      }
    }
    return Optional.empty();
  }

  private boolean differs(Optional<Observation> observation, BigDecimal computed) {
    return observation.isEmpty()
        || rounded(computed, observation).compareTo(shown(observation.get())) != 0;
  }

  private Amount instead(
      FigureKey key, Optional<Observation> observation, BigDecimal computed, boolean byRows) {
    var value = rounded(computed, observation);
    var unit =
        observation
            .map(this::unit)
            .or(
                () ->
                    rowsOf.getOrDefault(key, List.of()).stream()
                        .findFirst()
                        .flatMap(this::amount)
                        .map(Amount::unit))
            .orElse("count");
    var differences = new ArrayList<Difference>();
    observation
        .filter(one -> !one.computed())
        .ifPresent(
            one ->
                differences.add(
                    new Difference(key, Difference.Of.VALUE, one.value(), value, unit, byRows)));
    return new Amount(value, unit, Optional.empty(), true, List.of(key), differences);
  }

  private BigDecimal rounded(BigDecimal computed, Optional<Observation> observation) {
    return observation
        .map(one -> computed.setScale(shown(one).scale(), RoundingMode.HALF_UP))
        .orElse(computed);
  }

  private Optional<BigDecimal> sum(List<FigureKey> rows) {
    var sum = BigDecimal.ZERO;
    for (var row : rows) {
      var amount = amount(row).filter(Amount::isExact);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(amount.get().value());
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(sum);
  }

  /** The derivation with the values that this paper prints; only of exact ones. */
  private Optional<BigDecimal> again(Derivation derivation) {
    var values = new ArrayList<BigDecimal>();
    for (var term : derivation.terms()) {
      var amount = amount(FigureKey.of(term)).filter(Amount::isExact);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      values.add(
          isReplaced(FigureKey.of(term), amount.get()) ? amount.get().value() : term.value());
    }
    return Recount.of(derivation.formula(), values);
  }

  /** Rounded values serve only where they replace what the statistics count with. */
  private boolean isReplaced(FigureKey key, Amount amount) {
    return observation(key).filter(one -> shown(one).compareTo(amount.value()) == 0).isEmpty();
  }

  private Optional<Amount> growth(Observation one) {
    var key = FigureKey.of(one);
    return one.yearOnYear()
        .map(
            change -> {
              var again = change.computed().flatMap(this::again);
              var printed = change.printed();
              if (printed.isEmpty()) {
                var value =
                    again
                        .orElseGet(change::percent)
                        .setScale(DIGITS_OF_PERCENT, RoundingMode.HALF_UP);
                return new Amount(
                    value,
                    "percent",
                    Optional.empty(),
                    true,
                    List.of(key, key.yearBefore()),
                    List.of());
              }
              boolean agrees =
                  again
                      .map(
                          v -> v.setScale(Math.max(0, printed.get().scale()), RoundingMode.HALF_UP))
                      .filter(v -> v.compareTo(printed.get()) != 0)
                      .isEmpty();
              return agrees
                  ? new Amount(
                      printed.get(), "percent", Optional.empty(), false, List.of(key), List.of())
                  : other(key, printed.get(), again.orElseThrow());
            });
  }

  private static Amount other(FigureKey key, BigDecimal printed, BigDecimal again) {
    var value = again.setScale(Math.max(DIGITS_OF_PERCENT, printed.scale()), RoundingMode.HALF_UP);
    var difference = new Difference(key, Difference.Of.GROWTH, printed, value, "percent", false);
    return new Amount(value, "percent", Optional.empty(), true, List.of(key), List.of(difference));
  }

  private Optional<Amount> growthOfValues(FigureKey key) {
    return change(key, key.yearBefore());
  }

  /** How much more, in percent, a figure is than another. */
  public Optional<Amount> change(FigureKey key, FigureKey before) {
    var now = amount(key).filter(Amount::isExact);
    var then = amount(before).filter(Amount::isExact).filter(a -> a.value().signum() != 0);
    if (now.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    var hundred = BigDecimal.valueOf(100);
    var value =
        now.get()
            .value()
            .multiply(hundred)
            .divide(then.get().value(), DIGITS_OF_PERCENT, RoundingMode.HALF_UP)
            .subtract(hundred);
    return Optional.of(taken(value, "percent", now.get(), then.get()));
  }

  /** How much more a figure is than another, in its unit. */
  public Optional<Amount> increase(FigureKey key, FigureKey before) {
    var now = amount(key).filter(Amount::isExact);
    var then = amount(before).filter(Amount::isExact);
    if (now.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        taken(
            now.get().value().subtract(then.get().value()),
            now.get().unit(),
            now.get(),
            then.get()));
  }

  /** How many times another a figure is, or how many hundredths of it. */
  public Optional<Amount> ratio(FigureKey key, FigureKey of, boolean percent) {
    var part = amount(key).filter(Amount::isExact);
    var whole = amount(of).filter(Amount::isExact).filter(a -> a.value().signum() != 0);
    if (part.isEmpty() || whole.isEmpty()) {
      return Optional.empty();
    }
    var value =
        part.get()
            .value()
            .multiply(BigDecimal.valueOf(percent ? 100 : 1))
            .divide(whole.get().value(), DIGITS_OF_PERCENT, RoundingMode.HALF_UP);
    return Optional.of(taken(value, percent ? "percent" : "times", part.get(), whole.get()));
  }

  /** The sum of several figures; only of exact ones. */
  public Optional<Amount> total(List<FigureKey> parts) {
    return sum(parts)
        .map(
            value ->
                new Amount(
                    value,
                    amount(parts.getFirst()).map(Amount::unit).orElse("count"),
                    Optional.empty(),
                    true,
                    parts,
                    List.of()));
  }

  private static Amount taken(BigDecimal value, String unit, Amount one, Amount other) {
    var of = new ArrayList<>(one.of());
    other.of().stream().filter(key -> !of.contains(key)).forEach(of::add);
    return new Amount(value, unit, Optional.empty(), true, of, List.of());
  }
}
