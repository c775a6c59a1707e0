package org.suzhi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.RegionCode;

@SuzhiTest
class StatisticsTest {

  @Autowired Statistics statistics;

  @Test
  void givesTheTwoFiguresOfACityWithTheirSources() {
    var found =
        statistics.observations(
            new ObservationQuery(
                Set.of("invention_patents_valid"),
                Set.of(new RegionCode("320500")),
                Set.of(),
                Set.of(Breakdown.TOTAL)));

    assertThat(found)
        .extracting(o -> o.period() + " " + o.value())
        .containsExactly("2021-12-31 85957", "2023-12-31 129899");
    assertThat(found).allSatisfy(o -> assertThat(o.sources()).isNotEmpty());
  }

  @Test
  void keepsEveryRowThatPrintsAFigure() {
    var all = statistics.observations(new ObservationQuery(Set.of(), Set.of(), Set.of(), Set.of()));

    assertThat(all.stream().flatMap(o -> o.sources().stream()).map(Source::id).distinct())
        .hasSize(1681);
    assertThat(all.stream().filter(o -> !o.computed())).hasSize(1011);
  }

  @Test
  void findsIndicatorsInBothLanguages() {
    assertThat(statistics.search("有效发明专利", Locale.CHINESE))
        .extracting(Indicator::code)
        .startsWith("invention_patents_valid");
    assertThat(statistics.search("Valid invention patents", Locale.ENGLISH))
        .extracting(Indicator::code)
        .startsWith("invention_patents_valid");
  }

  @Test
  void takesTheOriginalLanguageWhereTheTranslationDiffers() {
    var loans = statistics.observations(ObservationQuery.of("sukedai_new_loans")).getFirst();

    assertThat(loans.value()).isEqualByComparingTo(new BigDecimal("10000000000"));
    assertThat(loans.sourcesDiffer()).isTrue();
    assertThat(loans.sources()).hasSize(4);
  }
}
