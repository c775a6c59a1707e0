package org.suzhi.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;

/**
 * One figure: its value and where it comes from. Published and computed stand side by side.
 *
 * @param unit code of the unit that the source used prints, which wins over the codebook's
 * @param value the value used: the published one chosen by the rule of docs/statistics.md, else the
 *     computed one
 * @param sources every place that prints it, the one used first; empty when it is only computed
 * @param derivations how it is computed, where it can be: by the first of them, if none prints it
 * @param change what became of the figure before
 * @param yearOnYear its change on the year before in percent, printed or computed
 */
public record Observation(
    String indicator,
    Region region,
    Period period,
    Breakdown breakdown,
    String unit,
    BigDecimal value,
    List<Source> sources,
    List<Derivation> derivations,
    Optional<Change> change,
    Optional<YearOnYear> yearOnYear) {

  public Observation {
    sources = List.copyOf(sources);
    derivations = List.copyOf(derivations);
  }

  /** Whether no document prints it. */
  public boolean computed() {
    return sources.isEmpty();
  }

  /** The first way to compute it. */
  public Optional<Derivation> derivation() {
    return derivations.stream().findFirst();
  }

  /** Whether its sources print different values or units. */
  public boolean sourcesDiffer() {
    return sources.stream()
            .map(source -> source.value().stripTrailingZeros() + " " + source.unit())
            .distinct()
            .count()
        > 1;
  }

  /** Whether something computed, rounded to the printed digits, isn't what is printed. */
  public boolean computedDiffers() {
    return derivations.stream().anyMatch(derivation -> !agrees(derivation));
  }

  /** Whether {@code derivation} gives the value used; words like "over" agree with anything. */
  public boolean agrees(Derivation derivation) {
    return sources.isEmpty()
        || sources.getFirst().qualifier().isPresent()
        || derivation.rounded(value.scale()).compareTo(value) == 0;
  }
}
