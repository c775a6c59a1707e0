package org.suzhi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suzhi.DemoPackTest;
import org.suzhi.kernel.Region;

/** The same of the demonstration pack, whose papers have oddities made on purpose. */
@DemoPackTest
class StatisticsContractDemoTest extends StatisticsContractTest {

  @Test
  void keepsThePrintedTotalThatItsPartsDoNotGive() {
    var totals =
        statistics.observations(
            new ObservationQuery(
                Set.of("invention_patents_valid"),
                Set.of(Region.parse("990000")),
                Set.of(),
                Set.of(Breakdown.TOTAL)));
    assertThat(totals)
        .extracting(o -> o.period() + " " + o.value() + " " + o.computedDiffers())
        .containsExactly("2023-12-31 1500 false", "2024-12-31 1779 true");
  }

  @Test
  void comparesThePrintedChangeOnTheYearBeforeWithTheComputedOne() {
    var granted =
        statistics
            .observations(
                new ObservationQuery(
                    Set.of("patents_granted"), Set.of(), Set.of(), Set.of(Breakdown.TOTAL)))
            .getLast();
    assertThat(granted.value()).isEqualByComparingTo("1035");
    assertThat(granted.sourcesDiffer()).isTrue();
    var change = granted.yearOnYear().orElseThrow();
    assertThat(change.computed().orElseThrow().value()).isEqualByComparingTo("15");
    assertThat(change.differ()).isFalse();
  }
}
