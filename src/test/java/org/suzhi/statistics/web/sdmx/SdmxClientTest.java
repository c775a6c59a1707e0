package org.suzhi.statistics.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Period;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.web.SdmxWebManager;

/** The public client of statisticians reads the running program by the sources file in docs. */
@Tag("slow")
@SuzhiTest
class SdmxClientTest {

  private static final String SOURCES = "sdmxdl.registry.sourcesFile";
  private static final FlowRef FLOW = FlowRef.of("SUZHI", "FIGURES", "1.0");

  @LocalServerPort int port;
  @Autowired Statistics statistics;
  @TempDir Path folder;

  @Test
  void readsEveryRowAndValueThatTheApiHas() throws Exception {
    try (var connection = connect("en")) {
      var read = new HashMap<String, String>();
      try (var all = connection.getDataStream(DatabaseRef.NO_DATABASE, FLOW, Query.ALL)) {
        all.forEach(
            series ->
                series
                    .getObs()
                    .forEach(
                        one ->
                            read.put(
                                series.getKey() + " " + one.getPeriod(),
                                one.getValue() + " " + one.getMeta().get("UNIT_MEASURE"))));
      }
      assertThat(read).hasSizeGreaterThan(1_000).isEqualTo(known());
    }
  }

  @Test
  void readsOneSeriesByItsKey() throws Exception {
    var known = statistics.observations(all()).getFirst();
    var key = Key.of(SeriesKey.of(known).codes().toArray(String[]::new));
    try (var connection = connect("en")) {
      var data =
          connection.getData(DatabaseRef.NO_DATABASE, FLOW, Query.builder().key(key).build());
      assertThat(data.getData()).hasSize(1);
      assertThat(data.getData().iterator().next().getObsList().getFirst().getValue())
          .isEqualTo(known.value().doubleValue());
    }
  }

  @Test
  void seesTheStructureInBothLanguages() throws Exception {
    try (var english = connect("en");
        var chinese = connect("zh")) {
      assertThat(english.getFlows(DatabaseRef.NO_DATABASE)).hasSize(1);
      var structure = english.getMeta(DatabaseRef.NO_DATABASE, FLOW).getStructure();
      assertThat(structure.getDimensions())
          .extracting(sdmxdl.Dimension::getId)
          .containsExactly("FREQ", "INDICATOR", "REF_AREA", "BREAKDOWN");
      assertThat(structure.getDimensions().get(1).getCodes())
          .hasSize(statistics.indicators().size());
      assertThat(structure.getDimensions().get(3).getName()).isEqualTo("Breakdown");
      assertThat(
              chinese
                  .getMeta(DatabaseRef.NO_DATABASE, FLOW)
                  .getStructure()
                  .getDimensions()
                  .get(3)
                  .getName())
          .isEqualTo("分项");
    }
  }

  private Connection connect(String language) throws Exception {
    var written = Files.readString(Path.of("docs/sdmx-sources.xml"));
    var file =
        Files.writeString(folder.resolve(language + ".xml"), written.replace(":8080", ":" + port));
    System.setProperty(SOURCES, file.toString());
    System.setProperty("sdmxdl.caching.noCache", "true");
    try {
      return SdmxWebManager.ofServiceLoader().getConnection("SUZHI", Languages.parse(language));
    } finally {
      System.clearProperty(SOURCES);
    }
  }

  private Map<String, String> known() {
    var known = new HashMap<String, String>();
    for (var one : statistics.observations(all())) {
      known.put(
          String.join(".", SeriesKey.of(one).codes()) + " " + interval(one.period()),
          one.value().doubleValue() + " " + one.unit());
    }
    return known;
  }

  private static String interval(Period period) {
    var length =
        switch (period.kind()) {
          case YEAR, YEARBOOK -> "P1Y";
          case HALF -> "P6M";
          case QUARTER -> "P3M";
          case MONTH -> "P1M";
          case DAY -> "P1D";
          case RANGE -> TimePeriods.time(period).replaceFirst(".*/", "");
        };
    return period.start() + "T00:00:00/" + length;
  }

  private static ObservationQuery all() {
    return new ObservationQuery(Set.of(), Set.of(), Set.of(), Set.of());
  }
}
