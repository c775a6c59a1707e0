package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.suzhi.procedure.Counted.DEADLINES;
import static org.suzhi.procedure.Counted.at;
import static org.suzhi.procedure.Counted.count;
import static org.suzhi.procedure.Counted.lastDay;
import static org.suzhi.procedure.Counted.stop;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.procedure.Deadline.End;
import org.suzhi.procedure.Deadline.Left;
import org.suzhi.procedure.Deadline.Standing;

class DeadlinesTest {

  @ParameterizedTest
  @CsvSource({
    // the last of a month that lacks the day
    "1 month, 2026-01-31, 2026-02-28",
    "1 month, 2024-01-31, 2024-02-29",
    "1 month, 2026-02-28, 2026-03-28",
    "2 months, 2026-01-31, 2026-03-31",
    "3 months, 2025-11-30, 2026-02-28",
    "1 month, 2025-12-31, 2026-01-31",
    "1 year, 2024-02-29, 2025-02-28",
    "4 years, 2020-02-29, 2024-02-29",
    // over the turn of the year: 1 to 3 January 2026 off, Sunday the 4th worked
    "1 working day, 2025-12-31, 2026-01-04",
    "2 working days, 2025-12-31, 2026-01-05",
    "10 days, 2025-12-25, 2026-01-04",
    // none and one
    "0 working days, 2026-03-04, 2026-03-04",
    "0 working days, 2026-03-07, 2026-03-09",
    "1 working day, 2026-03-06, 2026-03-09",
    "1 working day, 2026-03-07, 2026-03-09",
    "0 days, 2026-03-07, 2026-03-07",
    "0 days rolled, 2026-03-07, 2026-03-09",
    "1 day, 2026-03-06, 2026-03-07",
    "1 day rolled, 2026-03-06, 2026-03-09",
    "0 months, 2026-03-07, 2026-03-07",
    // rolled only where the rule says so, onto a day made up where that is first
    "1 month, 2026-01-15, 2026-02-15",
    "1 month rolled, 2026-01-15, 2026-02-24",
    "15 days rolled, 2026-09-19, 2026-10-08",
    "3 days rolled, 2026-02-11, 2026-02-14",
  })
  void endsOnTheDay(String limit, String start, LocalDate last) {
    assertThat(lastDay(count(limit, start))).isEqualTo(last);
  }

  @Test
  void countsFromTheDayWhateverTheHour() {
    assertThat(lastDay(count("1 working day", "2026-03-04T00:00"))).isEqualTo("2026-03-05");
    assertThat(lastDay(count("1 working day", "2026-03-04T23:59"))).isEqualTo("2026-03-05");
  }

  @Test
  void aLimitInHoursRunsToTheMinuteThroughNightsAndHolidays() {
    var deadline =
        count("24 hours", "2026-02-16T09:30", stop("2026-02-16T21:30", "2026-02-18T08:00"));
    assertThat(deadline.due().orElseThrow().due()).isEqualTo(at("2026-02-18T20:00"));
    assertThat(DEADLINES.dayByDay(deadline, Locale.ENGLISH))
        .containsExactly(
            "16 February 2026: 12 h 0 min counted",
            "17 February 2026: waiting for the applicant, stands still",
            "18 February 2026: 12 h 0 min counted");
    var waiting = count("24 hours", "2026-02-16T09:30", Suspension.since(at("2026-02-16T21:00")));
    assertThat(waiting.end())
        .isEqualTo(
            new End.Suspended(
                at("2026-02-16T21:00"), new Left.Time(Duration.ofMinutes(12 * 60 + 30))));
    assertThat(count("0 hours", "2026-02-16T09:30").due().orElseThrow().due())
        .isEqualTo(at("2026-02-16T09:30"));
  }

  @Test
  void monthsResumeWithTheDaysThatWereLeft() {
    // 15 January to 15 February; five days are used on the 20th, 26 are left.
    var deadline = count("1 month", "2026-01-15", stop("2026-01-20", "2026-03-02"));
    assertThat(lastDay(deadline)).isEqualTo("2026-03-28");
    assertThat(lastDay(count("1 month rolled", "2026-01-15", stop("2026-01-20", "2026-03-02"))))
        .isEqualTo("2026-03-30");
  }

  @Test
  void isDueOnTheDayOfTheResumptionWhereNothingWasLeft() {
    var deadline = count("2 working days", "2026-03-02", stop("2026-03-04", "2026-03-12"));
    assertThat(lastDay(deadline)).isEqualTo("2026-03-12");
    assertThat(DEADLINES.dayByDay(deadline, Locale.CHINESE)).last().asString().contains("时限已用尽");
    // Saturday gives way to Monday.
    assertThat(lastDay(count("2 working days", "2026-03-02", stop("2026-03-04", "2026-03-14"))))
        .isEqualTo("2026-03-16");
  }

  @Test
  void whatWasMissedBeforeASuspensionStaysMissed() {
    var deadline = count("2 working days", "2026-03-02", stop("2026-03-05", "2026-03-20"));
    assertThat(lastDay(deadline)).isEqualTo("2026-03-04");
    assertThat(DEADLINES.standing(deadline, at("2026-03-10")))
        .isEqualTo(new Standing.Overdue(at("2026-03-05T00:00"), 3));
  }

  @Test
  void tellsHowItStandsAtAMoment() {
    var deadline = count("10 working days", "2026-02-09");
    var end = deadline.due().orElseThrow();
    assertThat(DEADLINES.standing(deadline, at("2026-02-09")))
        .isEqualTo(new Standing.Ahead(end, 10));
    assertThat(DEADLINES.standing(deadline, at("2026-02-18")))
        .isEqualTo(new Standing.Ahead(end, 5));
    assertThat(DEADLINES.standing(deadline, at("2026-02-28T23:59")))
        .isEqualTo(new Standing.Ahead(end, 0));
    assertThat(DEADLINES.standing(deadline, at("2026-03-01T00:00")))
        .isEqualTo(new Standing.Overdue(at("2026-03-01T00:00"), 0));
    assertThat(DEADLINES.standing(deadline, at("2026-03-03")))
        .isEqualTo(new Standing.Overdue(at("2026-03-01T00:00"), 2));
    var waiting = count("10 working days", "2026-02-09", Suspension.since(at("2026-02-12")));
    assertThat(DEADLINES.standing(waiting, at("2026-05-12")))
        .isEqualTo(new Standing.Still(at("2026-02-12"), new Left.WorkingDays(7)));
  }

  @Test
  void saysWhenAYearIsOnlyPresumed() {
    var deadline = count("10 working days", "2026-12-25");
    assertThat(deadline.presumed()).contains(Year.of(2027));
    assertThat(DEADLINES.summary(deadline, Locale.CHINESE))
        .last()
        .asString()
        .contains("2027年放假安排尚未公布");
    assertThat(DEADLINES.summary(deadline, Locale.ENGLISH))
        .last()
        .asString()
        .startsWith("The holidays of 2027 are not announced yet");
    // Days of the calendar ask no notice, unless the last of them is rolled.
    assertThat(count("60 days", "2026-12-01").presumed()).isEmpty();
    assertThat(count("60 days rolled", "2026-12-01").presumed()).contains(Year.of(2027));
    assertThat(count("10 days rolled", "2026-12-01").presumed()).isEmpty();
  }

  @Test
  void refusesSuspensionsThatOverlapAndLimitsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                count(
                    "5 days",
                    "2026-03-02",
                    stop("2026-03-03", "2026-03-05"),
                    stop("2026-03-04", "2026-03-06")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> count("5 days", "2026-03-02", stop("2026-03-01", "2026-03-05")));
    assertThatIllegalArgumentException().isThrownBy(() -> stop("2026-03-05", "2026-03-04"));
    for (var bad :
        List.of(
            "",
            "ten days",
            "-1 days",
            "5 weeks",
            "2001 working days",
            "01 days",
            "3 hours rolled")) {
      assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.parse(bad));
    }
    for (var good : List.of("10 working days", "1 month", "30 days rolled", "24 hours")) {
      assertThat(TimeLimit.parse(good)).hasToString(good);
    }
  }
}
