package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suzhi.kernel.WorkingCalendar.Answer.Announced;
import org.suzhi.kernel.WorkingCalendar.Answer.Presumed;
import org.suzhi.kernel.WorkingCalendar.SpecialDay;
import org.suzhi.kernel.WorkingCalendar.SpecialDay.Kind;

class WorkingCalendarTest {

  /** Labour Day 2024: Wednesday 1 May to Sunday 5 May off, 28 April and 11 May made up. */
  private final WorkingCalendar calendar =
      WorkingCalendar.of(
          Stream.of(
                  off("2024-01-01"),
                  worked("2024-04-28"),
                  off("2024-05-01"),
                  off("2024-05-02"),
                  off("2024-05-03"),
                  off("2024-05-04"),
                  off("2024-05-05"),
                  worked("2024-05-11"))
              .toList());

  @Test
  void addsWorkingDaysOverHolidaysAndWhatIsMadeUpForThem() {
    assertThat(calendar.plus(day("2024-04-26"), 1)).isEqualTo(new Announced<>(day("2024-04-28")));
    assertThat(calendar.plus(day("2024-04-30"), 1)).isEqualTo(new Announced<>(day("2024-05-06")));
    assertThat(calendar.plus(day("2024-05-06"), -1)).isEqualTo(new Announced<>(day("2024-04-30")));
    assertThat(calendar.plus(day("2024-05-04"), 0)).isEqualTo(new Announced<>(day("2024-05-04")));
    assertThat(calendar.plus(day("2024-04-26"), 9).value()).isEqualTo(day("2024-05-11"));
  }

  @Test
  void rollsADueDateForward() {
    assertThat(calendar.onOrAfter(day("2024-05-01")).value()).isEqualTo(day("2024-05-06"));
    assertThat(calendar.onOrAfter(day("2024-05-11")).value()).isEqualTo(day("2024-05-11"));
    assertThat(calendar.next(day("2024-05-10")).value()).isEqualTo(day("2024-05-11"));
  }

  @Test
  void countsWorkingDays() {
    assertThat(calendar.count(day("2024-04-28"), day("2024-05-11"))).isEqualTo(new Announced<>(9));
    assertThat(calendar.count(day("2024-05-01"), day("2024-05-05")).value()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.count(day("2024-05-02"), day("2024-05-01")));
  }

  @Test
  void saysWhichYearItOnlyPresumes() {
    assertThat(calendar.isAnnounced(Year.of(2024))).isTrue();
    assertThat(calendar.isAnnounced(Year.of(2025))).isFalse();
    assertThat(calendar.isWorkingDay(day("2025-10-01")))
        .isEqualTo(new Presumed<>(true, Year.of(2025)));
    assertThat(calendar.plus(day("2024-12-20"), 20))
        .isEqualTo(new Presumed<>(day("2025-01-17"), Year.of(2025)));
    assertThat(calendar.plus(day("2024-01-02"), -1))
        .isEqualTo(new Presumed<>(day("2023-12-29"), Year.of(2023)));
  }

  @Test
  void leavesTheLastDaysOfDecemberToTheNextNotice() {
    assertThat(calendar.isWorkingDay(day("2024-12-24"))).isInstanceOf(Announced.class);
    assertThat(calendar.isWorkingDay(day("2024-12-31")))
        .isEqualTo(new Presumed<>(true, Year.of(2025)));
  }

  @Test
  void tellsWhyADayIsSpecial() {
    assertThat(calendar.special(day("2024-05-11")).orElseThrow().kind()).isEqualTo(Kind.WORKDAY);
    assertThat(calendar.special(day("2024-05-13"))).isEmpty();
  }

  @Test
  void refusesADayThatStandsThereTwiceAndWaysWithoutEnd() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkingCalendar.of(List.of(off("2024-01-01"), worked("2024-01-01"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.plus(day("2024-01-01"), Integer.MIN_VALUE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.count(day("2024-01-01"), day("3024-01-01")));
  }

  @Test
  void addingAndCountingAgree() {
    Generated.times(2_000, 8)
        .forEach(
            random -> {
              var from = day("2023-12-01").plusDays(random.nextInt(500));
              int days = 1 + random.nextInt(60);
              var end = calendar.plus(from, days).value();
              assertThat(calendar.isWorkingDay(end).value()).isTrue();
              assertThat(calendar.count(from.plusDays(1), end).value()).isEqualTo(days);
              assertThat(calendar.onOrAfter(end).value()).isEqualTo(end);
              assertThat(calendar.next(end.minusDays(1)).value()).isEqualTo(end);
              assertThat(calendar.plus(end.plusDays(1), -1).value()).isEqualTo(end);
            });
  }

  private static SpecialDay off(String date) {
    return new SpecialDay(day(date), Kind.HOLIDAY, new Text("假日", "holiday"), "notice");
  }

  private static SpecialDay worked(String date) {
    return new SpecialDay(day(date), Kind.WORKDAY, new Text("上班", "made up"), "notice");
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
