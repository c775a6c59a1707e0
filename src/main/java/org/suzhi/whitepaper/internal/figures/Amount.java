package org.suzhi.whitepaper.internal.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A value to print.
 *
 * @param unit code of its unit
 * @param qualifier word of a bound, such as {@code over}
 * @param computed whether no document prints it like this
 * @param of the figures that it is taken from, the first of which is the one meant
 * @param differences where what was published is something else
 */
public record Amount(
    BigDecimal value,
    String unit,
    Optional<String> qualifier,
    boolean computed,
    List<FigureKey> of,
    List<Difference> differences) {

  public Amount {
    of = List.copyOf(of);
    differences = List.copyOf(differences);
  }

  /** The same number for another place or with other words. */
  Amount with(BigDecimal other) {
    return new Amount(other, unit, qualifier, computed, of, differences);
  }

  /** Whether its digits are known to the last. */
  public boolean isExact() {
    return qualifier.isEmpty();
  }
}
