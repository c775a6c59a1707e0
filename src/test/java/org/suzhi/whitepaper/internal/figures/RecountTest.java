package org.suzhi.whitepaper.internal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Formulas of the codebook, computed again with other values. */
class RecountTest {

  @Test
  void computesSumsRatiosAndGrowth() {
    assertThat(of("sum(self over owner)", 1, 2, 3)).isEqualByComparingTo("6");
    assertThat(of("a / b[total] * 100", 1, 4)).isEqualByComparingTo("25");
    assertThat(of("self / self[previous] * 100 - 100", 110, 100)).isEqualByComparingTo("10");
    assertThat(of("self / (self - more[year]) * 100 - 100", 110, 110, 10))
        .isEqualByComparingTo("10");
    assertThat(of("self[stage=approved] + self[stage=disapproved]", 5, 2))
        .isEqualByComparingTo("7");
    assertThat(of("trademarks_valid[year_end] - trademarks_valid[year_end, previous]", 9, 4))
        .isEqualByComparingTo("5");
  }

  @Test
  void givesNothingWhereItCannotBeSure() {
    assertThat(Recount.of("a / b", List.of(BigDecimal.ONE, BigDecimal.ZERO))).isEmpty();
    assertThat(Recount.of("a + b", List.of(BigDecimal.ONE))).isEmpty();
    assertThat(Recount.of("sum(a over owner) + sum(b over owner)", List.of(BigDecimal.ONE)))
        .isEmpty();
  }

  private static BigDecimal of(String formula, long... values) {
    return Recount.of(formula, Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList())
        .orElseThrow();
  }
}
