package org.suzhi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Fact;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.RegionCode;

@SuzhiTest
class FactsTest {

  private static final String GRANTS = "patents_granted";

  @Autowired Facts facts;
  @Autowired FactCounts counts;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void countsTheSameFactOnceHoweverOftenItIsHandedIn() {
    var fact = grant("once", "320505", "2011-03-04", "enterprise");

    assertThat(emit(fact)).isTrue();
    assertThat(emit(fact)).isFalse();

    assertThat(value("320505", "2011")).isEqualTo("1");
  }

  @Test
  void takesBackWithACounterFactAndKeepsTheHistory() {
    var wrong = grant("moved", "320506", "2012-05-06", "enterprise");
    var right = grant("moved", "320507", "2012-05-06", "enterprise");
    emit(wrong);
    emit(wrong.counter());
    emit(right);

    assertThat(value("320506", "2012")).isEqualTo("0");
    assertThat(value("320507", "2012")).isEqualTo("1");
    assertThat(value("320500", "2012")).isEqualTo("1");
    assertThat(rows("moved")).isEqualTo(3);

    emit(wrong.again());
    assertThat(value("320506", "2012")).isEqualTo("1");
  }

  @Test
  void neverChangesOrDeletesAFact() {
    emit(grant("kept", "320505", "2010-01-01", "enterprise"));

    assertThatThrownBy(() -> jdbc.sql("delete from statistics.fact").update())
        .hasMessageContaining("keeps its history");
    assertThatThrownBy(() -> jdbc.sql("update statistics.fact set amount = 2").update())
        .hasMessageContaining("keeps its history");
  }

  @Test
  void countsByYearHalfQuarterMonthRangeAndAsOfADay() {
    emit(grant("t1", "320281", "2013-01-31", "enterprise"));
    emit(grant("t2", "320281", "2013-02-01", "enterprise"));
    emit(grant("t3", "320281", "2013-07-01", "enterprise"));
    emit(grant("t4", "320281", "2014-12-31", "enterprise"));

    assertThat(value("320281", "2013")).isEqualTo("3");
    assertThat(value("320281", "2013-H1")).isEqualTo("2");
    assertThat(value("320281", "2013-Q3")).isEqualTo("1");
    assertThat(value("320281", "2013-02")).isEqualTo("1");
    assertThat(value("320281", "2013-02/2014-12")).isEqualTo("3");
    assertThat(value("320281", "2013-02-01")).isEqualTo("2");
    assertThat(value("320281", "2014-12-31")).isEqualTo("4");
  }

  @Test
  void answersManyPeriodsThatOverlapInOneQuestion() {
    emit(grant("o1", "320381", "2015-01-15", "enterprise"));
    emit(grant("o2", "320381", "2015-08-15", "enterprise"));
    var periods =
        List.of("2015", "2015-H2", "2015-08", "2015-12-31", "2015-01-31").stream()
            .map(Period::parse)
            .toList();

    var table = counts.count(FactQuery.of(GRANTS, regions("320381"), periods));

    assertThat(table)
        .extracting(count -> count.period() + "=" + count.value())
        .containsExactly("2015=2", "2015-H2=1", "2015-08=1", "2015-12-31=2", "2015-01-31=1");
  }

  @Test
  void rollsUpCountiesToCitiesProvinceAndGroups() {
    emit(grant("r1", "320582", "2016-01-15", "enterprise"));
    emit(grant("r2", "320500", "2016-01-15", "enterprise"));
    emit(grant("r3", "320100", "2016-01-15", "enterprise"));
    emit(grant("r4", "320300", "2016-01-15", "enterprise"));

    assertThat(value("320582", "2016")).isEqualTo("1");
    assertThat(value("320500", "2016")).isEqualTo("2");
    assertThat(value("320000-S", "2016")).isEqualTo("3");
    assertThat(value("320000-N", "2016")).isEqualTo("1");
    assertThat(value("320000", "2016")).isEqualTo("4");
  }

  @Test
  void breaksDownByAnyKeysAndShowsWhatIsNotStated() {
    emit(grant("b1", "320600", "2017-01-15", "enterprise"));
    emit(grant("b2", "320600", "2017-01-15", "enterprise"));
    emit(grant("b3", "320600", "2017-01-15", "individual"));
    emit(Fact.one(GRANTS, "b4", new RegionCode("320600"), day("2017-02-02"), Map.of()));
    var nantong = Region.parse("320600");
    var year = Period.parse("2017");

    assertThat(counts.count(GRANTS, nantong, year, "owner"))
        .extracting(count -> count.breakdown() + " " + count.value())
        .containsExactly("owner=enterprise 2", "owner=individual 1", "owner=not_stated 1");
    assertThat(counts.count(GRANTS, nantong, year, "owner", "patent_type"))
        .extracting(count -> count.breakdown().toString())
        .contains("owner=enterprise;patent_type=invention");
    assertThat(
            counts.count(
                new FactQuery(
                    GRANTS,
                    List.of(nantong),
                    List.of(year),
                    Breakdown.of("owner", "enterprise"),
                    new TreeSet<>())))
        .extracting(count -> count.breakdown() + " " + count.value())
        .containsExactly("owner=enterprise 2");
  }

  @Test
  void takesManyAtATimeAndCountsOnlyTheNewOnes() {
    var many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> grant("m," + i / 2 + "\"", "320700", "2018-06-01", "enterprise"))
            .toList();

    assertThat(transaction.<Long>execute(status -> facts.emitAll(many.iterator()))).isEqualTo(2500);
    assertThat(transaction.<Long>execute(status -> facts.emitAll(many.iterator()))).isZero();
    assertThat(value("320700", "2018")).isEqualTo("2500");
  }

  @Test
  void storesNothingOfManyWhenOneIsRefused() {
    var many =
        List.of(
            grant("half-1", "320800", "2018-06-01", "enterprise"),
            Fact.one(
                "no_such_thing", "half-2", new RegionCode("320800"), day("2018-06-01"), Map.of()));

    assertThatThrownBy(
            () -> transaction.executeWithoutResult(status -> facts.emitAll(many.iterator())))
        .isInstanceOf(FactRefused.class)
        .hasMessageContaining("no_such_thing");
    assertThat(rows("half-1")).isZero();
  }

  @Test
  void vanishesWithTheActionThatIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          facts.emit(grant("undone", "320800", "2019-06-01", "enterprise"));
          status.setRollbackOnly();
        });

    assertThat(rows("undone")).isZero();
  }

  @Test
  void refusesAFactOutsideATransaction() {
    assertThatThrownBy(() -> facts.emit(grant("loose", "320800", "2019-06-01", "enterprise")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesWhatNobodyCouldCountAndSaysWhy() {
    var here = new RegionCode("320800");
    var then = day("2019-06-01");

    assertRefused(
        Fact.one("no_such_thing", "s", here, then, Map.of()), FactRefused.Reason.UNKNOWN_INDICATOR);
    assertRefused(
        Fact.one("abnormal_patent_withdrawal_rate", "s", here, then, Map.of()),
        FactRefused.Reason.NOT_COUNTABLE);
    assertRefused(
        Fact.one(GRANTS, "s", new RegionCode("990000"), then, Map.of()),
        FactRefused.Reason.UNKNOWN_REGION);
    assertRefused(
        Fact.one(GRANTS, "s", here, then, Map.of("colour", "red")),
        FactRefused.Reason.UNKNOWN_DIMENSION);
    assertRefused(
        Fact.one(GRANTS, "s", here, then, Map.of("owner", "a;b=c")),
        FactRefused.Reason.MALFORMED_BREAKDOWN);
  }

  @Test
  void addsUpAmountsToTheLastDecimal() {
    var here = new RegionCode("320900");
    emit(
        Fact.of(
            "guarantee_amount", "a1", here, day("2020-01-01"), Map.of(), new BigDecimal("0.1")));
    emit(
        Fact.of(
            "guarantee_amount", "a2", here, day("2020-01-01"), Map.of(), new BigDecimal("0.2")));

    assertThat(counts.count("guarantee_amount", here, Period.year(2020)).getFirst().value())
        .isEqualByComparingTo("0.3");
    assertThatThrownBy(
            () -> Fact.of("x", "a3", here, day("2020-01-01"), Map.of(), new BigDecimal("0.00001")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertRefused(Fact fact, FactRefused.Reason reason) {
    assertThatThrownBy(() -> emit(fact))
        .isInstanceOfSatisfying(
            FactRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private boolean emit(Fact fact) {
    return Boolean.TRUE.equals(transaction.execute(status -> facts.emit(fact)));
  }

  private String value(String region, String period) {
    var found = counts.count(GRANTS, Region.parse(region), Period.parse(period));
    return found.isEmpty() ? "none" : found.getFirst().value().toPlainString();
  }

  private long rows(String subject) {
    return jdbc.sql("select count(*) from statistics.fact where subject = ?")
        .param(subject)
        .query(Long.class)
        .single();
  }

  private static List<Region> regions(String... codes) {
    return List.of(codes).stream().map(Region::parse).toList();
  }

  private static Fact grant(String subject, String region, String day, String owner) {
    return Fact.one(
        GRANTS,
        subject,
        new RegionCode(region),
        day(day),
        Map.of("owner", owner, "patent_type", "invention"));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
