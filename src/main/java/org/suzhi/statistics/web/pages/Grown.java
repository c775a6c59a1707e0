package org.suzhi.statistics.web.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Numbers;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.web.pages.FigureTable.Cell;
import org.suzhi.statistics.web.pages.FigureTable.Head;

/** How much more a figure is than at an earlier time. */
final class Grown {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Grown() {}

  /** The table of two periods, the later first, with the difference and its percentage. */
  static FigureTable with(
      FigureTable table,
      List<Observation> figures,
      List<Head<Region>> regions,
      List<Period> periods,
      FigureWords words) {
    var pairs =
        regions.stream()
            .map(
                region ->
                    pair(
                        ComparePage.find(figures, region.key(), periods.getFirst()),
                        ComparePage.find(figures, region.key(), periods.getLast())))
            .toList();
    return table
        .with(
            words.say("statistics.difference"),
            pairs.stream()
                .map(
                    pair ->
                        pair.map(one -> Cell.word(Numbers.signed(one.difference())))
                            .orElse(Cell.GAP))
                .toList())
        .with(
            words.say("statistics.growth"),
            pairs.stream()
                .map(
                    pair ->
                        pair.flatMap(Pair::percent)
                            .map(percent -> Cell.word(Numbers.signed(percent) + "%"))
                            .orElse(Cell.GAP))
                .toList());
  }

  /** Two figures that can be compared: known both, and in the same unit. */
  static Optional<Pair> pair(Optional<Observation> later, Optional<Observation> earlier) {
    return later.flatMap(
        now ->
            earlier
                .filter(then -> then.unit().equals(now.unit()))
                .map(then -> new Pair(now, then)));
  }

  /** A figure and the one before it. */
  record Pair(Observation now, Observation then) {

    BigDecimal difference() {
      int digits = Math.max(now.value().scale(), then.value().scale());
      return Numbers.rounded(now.value().subtract(then.value()), Math.clamp(digits, 0, 4));
    }

    /** In percent of the earlier; of percentages and ranks it would mean nothing. */
    Optional<BigDecimal> percent() {
      return then.value().signum() <= 0 || now.unit().startsWith("percent")
          ? Optional.empty()
          : Optional.of(
              Numbers.rounded(
                  now.value()
                      .subtract(then.value())
                      .multiply(HUNDRED)
                      .divide(then.value(), 6, RoundingMode.HALF_UP),
                  1));
    }
  }
}
