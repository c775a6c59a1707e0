package org.suzhi.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The change of a figure on the year before, in percent.
 *
 * @param printed what the source used prints, or else the first source that prints one
 * @param computed how it follows from figures, where it does
 */
public record YearOnYear(Optional<BigDecimal> printed, Optional<Derivation> computed) {

  /** The printed change, or the computed one. */
  public BigDecimal percent() {
    return printed.or(() -> computed.map(Derivation::value)).orElseThrow();
  }

  /** Whether the computed change, rounded to the printed digits, isn't the printed one. */
  public boolean differ() {
    return printed.isPresent()
        && computed.isPresent()
        && computed.get().rounded(printed.get().scale()).compareTo(printed.get()) != 0;
  }
}
