package org.suzhi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;

/** What is known of the bundled region's papers, oddities included: none of it may be hidden. */
@SuzhiTest
class PublishedFiguresTest {

  @Autowired Statistics statistics;

  @Test
  void showsThatTheCitiesSumToMoreThanThePrintedTotal() {
    var total = one("invention_patents_valid", "320000", "2023-12-31", "total");

    assertThat(total.value()).isEqualByComparingTo("529185");
    assertThat(total.computedDiffers()).isTrue();
    assertThat(computed(total)).containsExactly("529185", "529288");
    assertThat(total.derivations().getLast().terms()).hasSize(14);
  }

  @Test
  void findsTheGapInTheColumnOfEnterprisesAlone() {
    for (String owner : List.of("colleges_universities", "research_institution", "individual")) {
      var column = one("invention_patents_valid", "320000", "2023-12-31", "owner=" + owner);
      assertThat(column.computedDiffers()).isFalse();
    }
    var enterprises = one("invention_patents_valid", "320000", "2023-12-31", "owner=enterprise");
    assertThat(computed(enterprises)).containsExactly("390228");
    assertThat(enterprises.value()).isEqualByComparingTo("390125");
  }

  @Test
  void findsThePaperBeforeShortOfThreeNorthernAndSouthernSums() {
    assertThat(computed(one("invention_patents_valid", "320000-S", "2021-12-31", "total")))
        .containsOnly("251390");
    assertThat(computed(one("invention_patents_valid", "320000-N", "2021-12-31", "total")))
        .containsOnly("44447");
    assertThat(computed(one("invention_patents_valid", "320000", "2021-12-31", "total")))
        .contains("349099");
  }

  @Test
  void agreesWithThePrintedNumberOfPatentsPerTenThousandPeople() {
    var home = one("invention_patents_per_10k", "320000", "2023-12-31", "total");
    assertThat(home.value()).isEqualByComparingTo("62.15");
    assertThat(home.computedDiffers()).isFalse();
    assertThat(home.derivation().orElseThrow().terms())
        .extracting(term -> term.indicator() + " " + term.period())
        .containsExactly("invention_patents_valid 2023-12-31", "population_10k yearbook_2023");

    var differing =
        statistics.observations(ObservationQuery.of("invention_patents_per_10k")).stream()
            .filter(Observation::computedDiffers)
            .map(o -> o.region() + " " + o.period())
            .toList();
    assertThat(differing).doesNotContain("320500 2023-12-31");
  }

  @Test
  void computesSharesThatNoPaperPrints() {
    var share = one("invention_patents_valid_share_of_province", "320500", "2023-12-31", "total");
    assertThat(share.computed()).isTrue();
    assertThat(share.unit()).isEqualTo("percent");
    assertThat(share.derivation().orElseThrow().rounded(2)).isEqualByComparingTo("24.55");
  }

  @Test
  void findsTheGrowthRateCarriedOverFromThePaperBefore() {
    var growth =
        one("trademarks_valid", "320000", "2023-12-31", "total").yearOnYear().orElseThrow();
    assertThat(growth.printed()).hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo("12"));
    assertThat(growth.computed().orElseThrow().rounded(2)).isEqualByComparingTo("8.41");
    assertThat(growth.differ()).isTrue();
  }

  @Test
  void comparesWithTheFigureBeforeHoweverLongAgo() {
    var change =
        one("invention_patents_valid", "320500", "2023-12-31", "total").change().orElseThrow();
    assertThat(change.since()).isEqualTo(Period.parse("2021-12-31"));
    assertThat(change.absolute()).isEqualByComparingTo("43942");
  }

  @Test
  void showsWhereChineseAndEnglishPrintDifferentNumbers() {
    assertThat(one("seed_enterprises_licensed", "320100", "2022-12-31", "total"))
        .satisfies(o -> assertThat(o.value()).isEqualByComparingTo("32"))
        .satisfies(o -> assertThat(o.sourcesDiffer()).isTrue());
    assertThat(one("patents_granted_share_change", "320000", "2023", "patent_type=design"))
        .satisfies(o -> assertThat(o.unit()).isEqualTo("percentage_point"))
        .satisfies(o -> assertThat(o.sourcesDiffer()).isTrue());
  }

  @Test
  void namesTheRateThatItsTwoCountsDoNotGive() {
    var rate = one("procuratorate_integrated_performance_rate", "320000", "2023", "total");
    assertThat(rate.derivation().orElseThrow().rounded(2)).isEqualByComparingTo("20.84");
    assertThat(rate.computedDiffers()).isTrue();
  }

  private static List<String> computed(Observation observation) {
    return observation.derivations().stream().map(d -> d.value().toPlainString()).toList();
  }

  private Observation one(String indicator, String region, String period, String breakdown) {
    var found =
        statistics.observations(
            new ObservationQuery(
                Set.of(indicator),
                Set.of(Region.parse(region)),
                Set.of(Period.parse(period)),
                Set.of(Breakdown.parse(breakdown))));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
