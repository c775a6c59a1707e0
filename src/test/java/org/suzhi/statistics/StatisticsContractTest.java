package org.suzhi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Statistics.Naming;

/** What holds for the figures of any region's pack. */
@SuzhiTest
class StatisticsContractTest {

  private static final ObservationQuery ALL =
      new ObservationQuery(Set.of(), Set.of(), Set.of(), Set.of());

  @Autowired Statistics statistics;
  @Autowired Regions regions;

  @Test
  void namesEverythingInBothLanguagesAndNeverByACode() {
    for (var o : statistics.observations(ALL)) {
      assertThat(names(o))
          .allSatisfy(name -> assertThat(name.zh()).doesNotContain("_"))
          .allSatisfy(name -> assertThat(name.en()).doesNotContain("_"));
    }
  }

  @Test
  void takesTheValueFromTheFirstSourceAndFromNoOther() {
    assertThat(statistics.observations(ALL))
        .filteredOn(o -> !o.computed())
        .isNotEmpty()
        .allSatisfy(
            o -> {
              assertThat(o.sources().getFirst().used()).isTrue();
              assertThat(o.sources().stream().filter(Source::used)).hasSize(1);
              assertThat(o.value()).isEqualByComparingTo(o.sources().getFirst().value());
              assertThat(o.unit()).isEqualTo(o.sources().getFirst().unit());
            });
  }

  @Test
  void hasEachFigureOnceAndEachSourceOnce() {
    var figures = new HashSet<List<Object>>();
    var ids = new HashSet<String>();
    for (var o : statistics.observations(ALL)) {
      assertThat(figures.add(List.of(o.indicator(), o.region(), o.period(), o.breakdown())))
          .isTrue();
      o.sources().forEach(source -> assertThat(ids.add(source.id())).isTrue());
    }
    assertThat(ids).isNotEmpty();
  }

  @Test
  void showsTheTermsOfWhatItComputes() {
    assertThat(statistics.observations(ALL))
        .filteredOn(Observation::computed)
        .isNotEmpty()
        .allSatisfy(o -> assertThat(o.derivation().orElseThrow().terms()).isNotEmpty());
  }

  @Test
  void dividesTheEndOfTheYearByThatYearsYearbook() {
    var perHead =
        statistics.observations(
            new ObservationQuery(
                Set.of("invention_patents_per_10k"),
                Set.of(regions.cities().getFirst().region()),
                Set.of(),
                Set.of()));
    assertThat(perHead)
        .filteredOn(o -> o.derivation().isPresent())
        .hasSizeGreaterThan(1)
        .allSatisfy(
            o ->
                assertThat(o.derivation().orElseThrow().terms().get(1).period())
                    .hasToString("yearbook_" + o.period().year()));
  }

  @Test
  void findsEveryPublishedIndicatorByItsNames() {
    for (var indicator : statistics.indicators()) {
      assertThat(statistics.search(indicator.name().zh(), Locale.CHINESE).contains(indicator))
          .as(indicator.code())
          .isEqualTo(indicator.published());
    }
  }

  @Test
  void keepsItsNameWhileNothingChanges() {
    assertThat(statistics.version()).startsWith("live-").isEqualTo(statistics.version());
  }

  private Stream<Text> names(Observation o) {
    var own =
        Stream.of(
            statistics.indicator(o.indicator()).orElseThrow().name(),
            regions.find(o.region()).orElseThrow().name(),
            o.period().label(),
            statistics.unit(o));
    var parts =
        o.breakdown().values().entrySet().stream()
            .flatMap(
                part ->
                    Stream.of(
                        statistics.name(Naming.DIMENSION, part.getKey()),
                        statistics.name(Naming.VALUE, part.getKey() + "=" + part.getValue())));
    var documents =
        o.sources().stream().map(source -> statistics.name(Naming.DOCUMENT, source.document()));
    return Stream.of(own, parts, documents).flatMap(names -> names);
  }
}
