package org.suzhi.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;

/**
 * One figure: its value and where it comes from. Published and computed stand side by side.
 *
 * @param value the value used: the published one chosen by the rule of docs/statistics.md, else the
 *     computed one
 * @param sources every place that prints it; empty when it is only computed
 * @param derivation how it is computed, where it can be
 */
public record Observation(
    String indicator,
    Region region,
    Period period,
    Breakdown breakdown,
    String unit,
    BigDecimal value,
    List<Source> sources,
    Optional<Derivation> derivation) {

  public Observation {
    sources = List.copyOf(sources);
  }

  /** Whether its sources print different values. */
  public boolean sourcesDiffer() {
    return sources.stream().map(source -> source.value().stripTrailingZeros()).distinct().count()
        > 1;
  }
}
