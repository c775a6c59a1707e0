package org.suzhi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Fact;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.RegionCode;
import org.suzhi.platform.DataDirectory;
import org.suzhi.platform.Problem;

@SuzhiTest
@TestPropertySource(properties = "suzhi.statistics.import-on-loopback=true")
class ReleasesTest {

  private static final String GRANTS = "patents_granted";

  @Autowired Releases releases;
  @Autowired Statistics statistics;
  @Autowired Facts facts;
  @Autowired FactCounts live;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired DataDirectory data;
  @LocalServerPort int port;

  @Test
  void givesTheSameBytesForTheSameState() {
    var first = releases.create(Optional.of("same-1"), "test");
    var second = releases.create(Optional.of("same-2"), "test");

    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(second.files()).isEqualTo(first.files());
    assertThat(releases.all()).extracting(Release::name).contains("same-1", "same-2");
  }

  @Test
  void answersAsTheFiguresWereWhateverHappensLater() {
    emit("frozen-1", "320500", "2009-05-01", "enterprise");
    var before = releases.create(Optional.of("before"), "test");
    emit("frozen-2", "320500", "2009-06-01", "enterprise");
    var after = releases.create(Optional.of("after"), "test");
    var suzhou = Region.parse("320500");

    assertThat(count(releases.counts(before), suzhou)).isEqualTo("1");
    assertThat(count(releases.counts(after), suzhou)).isEqualTo("2");
    assertThat(count(live, suzhou)).isEqualTo("2");
    assertThat(figure(releases.observations(before, query("2009")))).isEqualTo("1");
    assertThat(figure(releases.observations(after, query("2009")))).isEqualTo("2");
    assertThat(figure(statistics.observations(query("2009")))).isEqualTo("2");
  }

  @Test
  void countsWholeMonthsAndCutOnesAsTheFactsThemselvesDo() {
    emit("cut-1", "320581", "2007-03-10", "enterprise");
    emit("cut-2", "320581", "2007-03-25", "individual");
    emit("cut-3", "320581", "2007-04-01", "enterprise");
    var release = releases.create(Optional.of("cut"), "test");
    var query =
        FactQuery.of(
            GRANTS,
            List.of(Region.parse("320500")),
            Stream.of("2007-03-15", "2007-03-31", "2007-04", "2007").map(Period::parse).toList(),
            "owner");

    assertThat(releases.counts(release).count(query)).isEqualTo(live.count(query)).hasSize(6);
  }

  @Test
  void freezesEveryPublishedObservationWithItsSources() {
    var release = releases.create(Optional.of("published"), "test");
    var query = ObservationQuery.of("invention_patents_valid");

    var frozen = releases.observations(release, query);

    assertThat(frozen).isNotEmpty().isEqualTo(statistics.observations(query));
    assertThat(rows(release, "published.parquet")).isEqualTo(publishedRows());
  }

  @Test
  void keepsThePublishedFigureAndShowsTheCountedOneBesideIt() {
    var printed =
        statistics.observations(ObservationQuery.of("invention_patents_valid")).stream()
            .filter(o -> o.region().code().equals("320500") && o.breakdown().isTotal())
            .filter(o -> o.period().equals(Period.parse("2023-12-31")))
            .findFirst()
            .orElseThrow();
    emit("invention_patents_valid", "beside-1", "320581", "2020-05-01", "enterprise");
    var release = releases.create(Optional.of("beside"), "test");

    var both =
        statistics
            .observations(
                new ObservationQuery(
                    Set.of("invention_patents_valid"),
                    Set.of(printed.region()),
                    Set.of(printed.period()),
                    Set.of(Breakdown.TOTAL)))
            .getFirst();

    assertThat(both.value()).isEqualByComparingTo(printed.value());
    assertThat(both.sources()).isEqualTo(printed.sources());
    assertThat(both.computedDiffers()).isTrue();
    assertThat(both.derivations())
        .anySatisfy(
            derivation -> {
              assertThat(derivation.formula()).isEqualTo("facts@" + release.name());
              assertThat(derivation.value()).isEqualByComparingTo("1");
            });
  }

  @Test
  void namesADamagedFileAndDoesNotAnswerFromIt() throws IOException {
    var release = releases.create(Optional.of("broken"), "test");
    assertThat(releases.damaged(release)).isEmpty();
    var file = data.resolve("releases").resolve("broken").resolve("observations.parquet");
    file.toFile().setWritable(true);
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThat(releases.damaged(release)).containsExactly("observations.parquet");
    assertThatThrownBy(() -> releases.observations(release, ObservationQuery.of(GRANTS)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("statistics.release-damaged");
              assertThat(problem.args()).containsExactly("broken", "observations.parquet");
            });
    assertThat(get("/api/v1/statistics/releases/broken/files/observations.parquet"))
        .contains("500", "observations.parquet", "broken");
  }

  @Test
  void leavesNothingBehindWhenItFailsHalfway() throws IOException {
    var root = Files.createDirectories(data.resolve("releases"));
    Files.createDirectories(root.resolve(".unfinished-old/sub"));
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select pg_advisory_xact_lock(hashtext('statistics.release'))")
              .query()
              .listOfRows();
          assertThatThrownBy(() -> releasesOnAnotherThread("never"))
              .hasRootCauseInstanceOf(Problem.class);
        });
    assertThat(releases.find("never")).isEmpty();

    releases.create(Optional.of("swept"), "test");

    try (var left = Files.list(root)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".unfinished-"));
    }
  }

  @Test
  void refusesANameThatIsTakenOrNone() {
    releases.create(Optional.of("taken"), "test");

    assertThatThrownBy(() -> releases.create(Optional.of("taken"), "test"))
        .hasMessageContaining("statistics.release-name-taken");
    assertThatThrownBy(() -> releases.create(Optional.of("../up"), "test"))
        .hasMessageContaining("statistics.release-name");
    assertThat(releases.create(Optional.empty(), "test").name()).matches("[0-9-]{10,13}");
  }

  @Test
  void neverChangesARelease() {
    releases.create(Optional.of("kept"), "test");

    assertThatThrownBy(() -> jdbc.sql("update statistics.release set digest = 'x'").update())
        .hasMessageContaining("keeps its history");
  }

  @Test
  void namesTheReleaseInTheAnswer() {
    var release = releases.create(Optional.of("named"), "test");

    assertThat(get("/api/v1/statistics/releases")).contains("\"name\":\"named\"", release.digest());
    assertThat(get("/api/v1/statistics/releases/named")).contains("published.parquet");
    assertThat(
            get(
                "/api/v1/statistics/observations?release=named&indicator=invention_patents_valid"
                    + "&region=320500&breakdown=total"))
        .contains("\"release\":\"named\"", "129899");
    assertThat(get("/api/v1/statistics/observations?release=nammed"))
        .contains("404", "statistics.unknown-release", "nammed");
  }

  @Test
  void givesAnyTableOverTheFactsOfARelease() {
    emit("table-1", "320706", "2008-05-01", "enterprise");
    emit("table-2", "320706", "2008-05-02", "individual");
    releases.create(Optional.of("tables"), "test");
    var path = "/api/v1/statistics/releases/tables/counts?indicator=patents_granted";

    assertThat(get(path + "&region=320700&period=2008&by=owner"))
        .contains("\"release\":\"tables\"", "owner=enterprise", "owner=individual");
    assertThat(get(path + "&period=2008-13")).contains("400", "2008-13");
    assertThat(get(path)).contains("400", "period");
    assertThat(get(path + "&period=2008&by=colour")).contains("400", "colour", "owner");
  }

  private String get(String path) {
    return RestClient.create("http://localhost:" + port)
        .get()
        .uri(path)
        .exchange(
            (request, response) ->
                response.getStatusCode() + " " + new String(response.getBody().readAllBytes()));
  }

  private void releasesOnAnotherThread(String name) throws Exception {
    try (var threads = java.util.concurrent.Executors.newSingleThreadExecutor()) {
      threads.submit(() -> releases.create(Optional.of(name), "test")).get();
    }
  }

  private void emit(String subject, String region, String day, String owner) {
    emit(GRANTS, subject, region, day, owner);
  }

  private void emit(String indicator, String subject, String region, String day, String owner) {
    var breakdown = new HashMap<>(Map.of("owner", owner));
    transaction.executeWithoutResult(
        status ->
            facts.emit(
                Fact.one(
                    indicator, subject, new RegionCode(region), LocalDate.parse(day), breakdown)));
  }

  private static String count(FactCounts counts, Region region) {
    return counts.count(GRANTS, region, Period.parse("2009")).getFirst().value().toPlainString();
  }

  private static ObservationQuery query(String period) {
    return new ObservationQuery(
        Set.of(GRANTS),
        Set.of(Region.parse("320500")),
        Set.of(Period.parse(period)),
        Set.of(Breakdown.TOTAL));
  }

  private static String figure(List<Observation> found) {
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().computed()).isTrue();
    return found.getFirst().value().toPlainString();
  }

  private static long rows(Release release, String file) {
    return release.files().stream()
        .filter(known -> known.name().equals(file))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  private long publishedRows() {
    return jdbc.sql("select count(*) from statistics.observation").query(Long.class).single();
  }
}
