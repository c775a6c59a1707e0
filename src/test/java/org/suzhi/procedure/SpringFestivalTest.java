package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suzhi.procedure.Counted.at;
import static org.suzhi.procedure.Counted.count;
import static org.suzhi.procedure.Counted.stop;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.suzhi.procedure.Deadline.End;
import org.suzhi.procedure.Deadline.Left;

/** Ten working days across Spring Festival 2026, every day looked at one by one. */
class SpringFestivalTest {

  private static final String[] SUSPENDED_DAYS = {
    "2026-02-09 START 0",
    "2026-02-10 COUNTED 1",
    "2026-02-11 COUNTED 2",
    "2026-02-12 COUNTED 3",
    "2026-02-13 SUSPENDED 3",
    "2026-02-14 SUSPENDED 3",
    "2026-02-15 SUSPENDED 3",
    "2026-02-16 SUSPENDED 3",
    "2026-02-17 SUSPENDED 3",
    "2026-02-18 SUSPENDED 3",
    "2026-02-19 SUSPENDED 3",
    "2026-02-20 SUSPENDED 3",
    "2026-02-21 SUSPENDED 3",
    "2026-02-22 SUSPENDED 3",
    "2026-02-23 SUSPENDED 3",
    "2026-02-24 SUSPENDED 3",
    "2026-02-25 SUSPENDED 3",
    "2026-02-26 COUNTED 4",
    "2026-02-27 COUNTED 5",
    "2026-02-28 MAKE_UP 6",
    "2026-03-01 WEEKEND 6",
    "2026-03-02 COUNTED 7",
    "2026-03-03 COUNTED 8",
    "2026-03-04 COUNTED 9",
    "2026-03-05 COUNTED 10"
  };

  private static final String[] UNBROKEN_DAYS = {
    "2026-02-09 START 0",
    "2026-02-10 COUNTED 1",
    "2026-02-11 COUNTED 2",
    "2026-02-12 COUNTED 3",
    "2026-02-13 COUNTED 4",
    "2026-02-14 MAKE_UP 5",
    "2026-02-15 HOLIDAY 5",
    "2026-02-16 HOLIDAY 5",
    "2026-02-17 HOLIDAY 5",
    "2026-02-18 HOLIDAY 5",
    "2026-02-19 HOLIDAY 5",
    "2026-02-20 HOLIDAY 5",
    "2026-02-21 HOLIDAY 5",
    "2026-02-22 HOLIDAY 5",
    "2026-02-23 HOLIDAY 5",
    "2026-02-24 COUNTED 6",
    "2026-02-25 COUNTED 7",
    "2026-02-26 COUNTED 8",
    "2026-02-27 COUNTED 9",
    "2026-02-28 MAKE_UP 10"
  };

  private final Deadline unbroken = count("10 working days", "2026-02-09");
  private final Deadline suspended =
      count("10 working days", "2026-02-09", stop("2026-02-12", "2026-02-25"));

  @Test
  void countsEachDayOfACaseThatIsNeverSuspended() {
    assertThat(days(unbroken)).containsExactly(UNBROKEN_DAYS);
    assertThat(unbroken.end()).isEqualTo(due("2026-02-28", "2026-03-01T00:00"));
    assertThat(unbroken.presumed()).isEmpty();
  }

  @Test
  void countsEachDayOfACaseThatWaitsForTheApplicantOverTheFestival() {
    assertThat(days(suspended)).containsExactly(SUSPENDED_DAYS);
    assertThat(suspended.end()).isEqualTo(due("2026-03-05", "2026-03-06T00:00"));
    assertThat(suspended.presumed()).isEmpty();
  }

  @Test
  void standsStillWithSevenDaysLeftAsLongAsNothingComes() {
    var waiting = count("10 working days", "2026-02-09", Suspension.since(at("2026-02-12")));
    assertThat(days(waiting))
        .containsExactly(
            "2026-02-09 START 0",
            "2026-02-10 COUNTED 1",
            "2026-02-11 COUNTED 2",
            "2026-02-12 COUNTED 3");
    assertThat(waiting.end())
        .isEqualTo(new End.Suspended(at("2026-02-12"), new Left.WorkingDays(7)));
    assertThat(Counted.DEADLINES.summary(waiting, Locale.CHINESE))
        .containsExactly("时限为10个工作日，自2026年2月9日起算（当日不计）。", "自2026年2月12日起中止计算，尚余7个工作日。");
  }

  @Test
  void countsThreeSuspensionsOneAfterTheOther() {
    var deadline =
        count(
            "5 working days",
            "2026-02-10",
            stop("2026-02-11", "2026-02-12"),
            stop("2026-02-13", "2026-02-24"),
            stop("2026-02-25", "2026-02-27"));
    assertThat(days(deadline))
        .contains("2026-02-11 COUNTED 1", "2026-02-12 SUSPENDED 1", "2026-02-13 COUNTED 2")
        .contains("2026-02-24 SUSPENDED 2", "2026-02-25 COUNTED 3", "2026-02-27 SUSPENDED 3")
        .endsWith("2026-02-28 MAKE_UP 4", "2026-03-01 WEEKEND 4", "2026-03-02 COUNTED 5");
  }

  @Test
  void saysEachDayInChinese() {
    assertThat(Counted.DEADLINES.dayByDay(unbroken, Locale.CHINESE))
        .hasSize(UNBROKEN_DAYS.length)
        .startsWith("2026年2月9日：起算当日，不计入", "2026年2月10日：第1个工作日")
        .contains("2026年2月14日：第5个工作日（春节调休上班）", "2026年2月17日：春节放假，不计入");
    assertThat(Counted.DEADLINES.dayByDay(suspended, Locale.CHINESE))
        .contains("2026年2月14日：等待申请人，中止计算", "2026年3月1日：周末，不计入");
    assertThat(Counted.DEADLINES.summary(suspended, Locale.CHINESE))
        .containsExactly("时限为10个工作日，自2026年2月9日起算（当日不计）。", "最迟于2026年3月5日办结。");
  }

  @Test
  void saysEachDayInEnglish() {
    assertThat(Counted.DEADLINES.dayByDay(unbroken, Locale.ENGLISH))
        .hasSize(UNBROKEN_DAYS.length)
        .startsWith("9 February 2026: the start, not counted", "10 February 2026: working day 1")
        .contains(
            "14 February 2026: working day 5 (worked to make up for Spring Festival)",
            "17 February 2026: holiday (Spring Festival), not counted");
    assertThat(Counted.DEADLINES.dayByDay(suspended, Locale.ENGLISH))
        .contains(
            "14 February 2026: waiting for the applicant, stands still",
            "1 March 2026: weekend, not counted");
    assertThat(Counted.DEADLINES.summary(suspended, Locale.ENGLISH))
        .containsExactly(
            "The limit is 10 working days, counted from 9 February 2026 (that day not counted).",
            "It is due on 5 March 2026 at the latest.");
  }

  private static String[] days(Deadline deadline) {
    return deadline.days().stream()
        .map(day -> day.date() + " " + day.kind() + " " + day.number())
        .toArray(String[]::new);
  }

  private static End due(String lastDay, String due) {
    return new End.Due(java.time.LocalDate.parse(lastDay), at(due));
  }
}
