package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-01, 2023-12-31, 2022, 2023年, 2023",
    "2023-H1, 2023-01-01, 2023-06-30, 2022-H1, 2023年上半年, first half of 2023",
    "2023-H2, 2023-07-01, 2023-12-31, 2022-H2, 2023年下半年, second half of 2023",
    "2023-Q1, 2023-01-01, 2023-03-31, 2022-Q1, 2023年第一季度, Q1 2023",
    "2023-Q4, 2023-10-01, 2023-12-31, 2022-Q4, 2023年第四季度, Q4 2023",
    "2023-08, 2023-08-01, 2023-08-31, 2022-08, 2023年8月, August 2023",
    "2024-02, 2024-02-01, 2024-02-29, 2023-02, 2024年2月, February 2024",
    "2023-12-31, 2023-12-31, 2023-12-31, 2022-12-31, 2023年12月31日, 31 December 2023",
    "2025-02-28, 2025-02-28, 2025-02-28, 2024-02-29, 2025年2月28日, 28 February 2025",
    "2024-02-29, 2024-02-29, 2024-02-29, 2023-02-28, 2024年2月29日, 29 February 2024",
    "2023-01/2023-09, 2023-01-01, 2023-09-30, 2022-01/2022-09, 2023年1—9月, January to September 2023",
    "2022-10/2024-02, 2022-10-01, 2024-02-29, 2021-10/2023-02, 2022年10月至2024年2月, October 2022 to February 2024",
    "yearbook_2023, 2023-01-01, 2023-12-31, yearbook_2022, 2023年年鉴, 2023 yearbook"
  })
  void knowsItsDaysItsPreviousYearAndItsWords(
      String written, LocalDate start, LocalDate end, String previous, String zh, String en) {
    var period = Period.parse(written);
    assertThat(period).hasToString(written);
    assertThat(period.start()).isEqualTo(start);
    assertThat(period.end()).isEqualTo(end);
    assertThat(period.previousYear()).hasToString(previous);
    assertThat(period.label()).isEqualTo(new Text(zh, en));
    assertThat(period.isPointInTime()).isEqualTo(start.equals(end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "23",
        "2023-13",
        "2023-00",
        "2023-02-30",
        "2023-H3",
        "2023-Q0",
        "2023-Q5",
        "2023-8",
        "2023-09/2023-01",
        "2023/2024",
        "yearbook_23",
        "２０２３",
        "2023 ",
        "-2023",
        "as_of 2023-12-31"
      })
  void refusesWhatIsNone(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(written));
  }

  @Test
  void cannotBeMadeToSpanOtherDaysThanItsKindHas() {
    var day = LocalDate.of(2023, 2, 3);
    for (var kind : Period.Kind.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Period(kind, day, day.plusDays(3)))
          .withMessageContaining(kind.name());
    }
  }

  @Test
  void containsItsFirstAndLastDayAndNoOther() {
    var quarter = Period.parse("2023-Q2");
    assertThat(quarter.contains(LocalDate.of(2023, 4, 1))).isTrue();
    assertThat(quarter.contains(LocalDate.of(2023, 6, 30))).isTrue();
    assertThat(quarter.contains(LocalDate.of(2023, 3, 31))).isFalse();
    assertThat(quarter.contains(LocalDate.of(2023, 7, 1))).isFalse();
  }

  @Test
  void standsInOrderOfItsEnd() {
    assertThat(
            Stream.of("2023", "2022", "2023-12-31", "2023-Q3", "yearbook_2023", "2023-01/2023-09")
                .map(Period::parse)
                .sorted()
                .map(Period::toString))
        .containsExactly(
            "2022", "2023-01/2023-09", "2023-Q3", "2023", "yearbook_2023", "2023-12-31");
  }

  @Test
  void everyPeriodMadeRoundTrips() {
    Generated.times(2_000, 5)
        .forEach(
            random -> {
              var period = made(random);
              assertThat(Period.parse(period.toString())).isEqualTo(period);
              assertThat(period.contains(period.start()) && period.contains(period.end())).isTrue();
              assertThat(period).isEqualByComparingTo(Period.parse(period.toString()));
              if (period.start().getYear() > 0) {
                assertThat(period.previousYear().kind()).isEqualTo(period.kind());
                assertThat(period.previousYear()).isLessThan(period);
              }
            });
  }

  @Test
  void survivesHostileInput() {
    for (var right : new String[] {"2023-01/2023-09", "yearbook_2023", "2023-12-31"}) {
      Generated.survivesHostileInput(
          right,
          Period::parse,
          period -> assertThat(Period.parse(period.toString())).isEqualTo(period));
    }
  }

  private static Period made(Random random) {
    int year = random.nextInt(10_000);
    var month = YearMonth.of(year, 1 + random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 -> Period.year(year);
      case 1 -> Period.yearbook(year);
      case 2 -> Period.month(month);
      case 3 -> Period.asOf(month.atDay(1 + random.nextInt(28)));
      case 4 -> Period.range(month, YearMonth.of(year, 12));
      default -> Period.parse("%04d-Q%d".formatted(year, 1 + random.nextInt(4)));
    };
  }
}
