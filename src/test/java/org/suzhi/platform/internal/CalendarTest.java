package org.suzhi.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.kernel.SharedData;
import org.suzhi.kernel.WorkingCalendar;
import org.suzhi.kernel.WorkingCalendar.Answer.Announced;
import org.suzhi.kernel.WorkingCalendar.Answer.Presumed;
import org.suzhi.kernel.WorkingCalendar.SpecialDay.Kind;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackProblem;
import tools.jackson.databind.json.JsonMapper;

class CalendarTest {

  private static final String HEADER = "date,kind,name_zh,name_en,notice\n";

  private final WorkingCalendar calendar = read(Path.of("packs/base"));

  @Test
  void holdsTheYearsThatTheStateCouncilHasAnnounced() {
    assertThat(calendar.announced().first()).isEqualTo(Year.of(2020));
    assertThat(calendar.announced().last()).isEqualTo(Year.of(2026));
    assertThat(calendar.announced()).hasSize(7);
  }

  /** Working days of the year reckoned by hand from the notices. */
  @ParameterizedTest
  @CsvSource({"2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248"})
  void countsTheWorkingDaysOfAYear(int year, int days) {
    assertThat(calendar.count(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
        .isEqualTo(new Announced<>(days));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-29, false",
    "2023-10-06, false",
    "2023-10-07, true",
    "2023-10-08, true",
    "2024-02-04, true",
    "2024-02-09, true",
    "2024-02-18, true",
    "2020-01-31, false",
    "2020-02-03, true",
    "2026-02-14, true",
    "2026-02-23, false"
  })
  void knowsDaysThatWereWorkedAndDaysThatWereNot(LocalDate date, boolean worked) {
    assertThat(calendar.isWorkingDay(date)).isEqualTo(new Announced<>(worked));
  }

  @Test
  void saysThatTwentyTwentySevenIsNotYetAnnounced() {
    assertThat(calendar.plus(LocalDate.of(2026, 12, 20), 15))
        .isInstanceOfSatisfying(
            Presumed.class, answer -> assertThat(answer.missing()).isEqualTo(Year.of(2027)));
  }

  @Test
  void namesTheDayInBothLanguagesAndItsNotice() {
    var day = calendar.special(LocalDate.of(2026, 9, 25)).orElseThrow();
    assertThat(day.name().zh()).isEqualTo("中秋节");
    assertThat(day.name().en()).isEqualTo("Mid-Autumn Festival");
    assertThat(day.notice()).startsWith("https://www.gov.cn/");
  }

  @Test
  void isEmptyWhereThePackHasNoCalendar(@TempDir Path pack) {
    assertThat(read(pack).announced()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-30,holiday,元旦,New Year,n | 2: date: write a day",
        "2026-01-01,feast,元旦,New Year,n | 2: kind: write holiday or workday",
        "2026-01-01,holiday,元旦,,n | 2: name_zh: a text needs both languages",
        "2026-01-01,holiday,元旦,New Year, | 2: notice: name the notice",
        "2026-01-01,holiday | there is no column"
      })
  void refusesABrokenRowWithFileAndLine(String row, String complaint, @TempDir Path pack)
      throws IOException {
    write(pack, HEADER + row + "\n");
    assertThatThrownBy(() -> read(pack))
        .isInstanceOf(PackProblem.class)
        .hasMessageContaining("working-days.csv:")
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesADayThatStandsThereTwice(@TempDir Path pack) throws IOException {
    var row = "2026-01-01,holiday,元旦,New Year,n\n";
    write(pack, HEADER + row + row);
    assertThatThrownBy(() -> read(pack))
        .isInstanceOf(PackProblem.class)
        .hasMessageContaining("working-days.csv:3: ")
        .hasMessageContaining("twice");
  }

  @Test
  @Tag("shared")
  void agreesWithBothPublicCollections() throws IOException {
    for (int year = 2020; year <= 2026; year++) {
      for (var day : json("calendar/holiday-cn/" + year + ".json").get("days")) {
        var kind = day.get("isOffDay").asBoolean() ? Kind.HOLIDAY : Kind.WORKDAY;
        assertThat(calendar.special(LocalDate.parse(day.get("date").asString())))
            .hasValueSatisfying(special -> assertThat(special.kind()).isEqualTo(kind));
      }
      var other = json("calendar/chinese-days/" + year + ".json");
      assertThat(dates(Year.of(year), Kind.HOLIDAY))
          .isEqualTo(other.get("holidays").propertyNames().stream().sorted().toList());
      assertThat(dates(Year.of(year), Kind.WORKDAY))
          .containsAll(other.get("workdays").propertyNames());
    }
  }

  private List<String> dates(Year year, Kind kind) {
    return year.atDay(1)
        .datesUntil(year.plusYears(1).atDay(1))
        .filter(day -> calendar.special(day).filter(it -> it.kind() == kind).isPresent())
        .map(LocalDate::toString)
        .collect(Collectors.toList());
  }

  private static tools.jackson.databind.JsonNode json(String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(SharedData.file(name)));
  }

  private static void write(Path pack, String text) throws IOException {
    Files.createDirectories(pack.resolve("calendar"));
    Files.writeString(pack.resolve(CalendarConfiguration.FILE), text);
  }

  private static WorkingCalendar read(Path pack) {
    return new CalendarConfiguration().workingCalendar(new Pack(List.of(pack)));
  }
}
