package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ResidentNumberTest {

  private static final String CHARACTERS = "0123456789X";

  @Test
  void readsTheExamplesOfTheStandard() {
    var number = ResidentNumber.parse("11010519491231002X");
    assertThat(number.birthday()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(number.reveal()).isEqualTo("11010519491231002X");
    assertThat(ResidentNumber.parse(" 11010519491231002ｘ "))
        .isEqualTo(number)
        .hasSameHashCodeAs(number);
    assertThat(ResidentNumber.parse("440524188001010014").birthday())
        .isEqualTo(LocalDate.of(1880, 1, 1));
  }

  @Test
  void masksItselfWhereverItIsWritten() {
    var number = ResidentNumber.parse("11010519491231002X");
    assertThat(number).hasToString("11**************2X");
    assertThat("" + number).isEqualTo(number.masked()).doesNotContain("1949");
    assertThat(ResidentNumber.class.isRecord()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "320102189902304105",
        "320102200013013281",
        "1101051949123100",
        "11010519491231002X1"
      })
  void refusesAWrongOneWithoutRepeatingIt(String wrong) {
    assertThatThrownBy(() -> ResidentNumber.parse(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .message()
        .doesNotContain(wrong.substring(6, 14));
  }

  @Test
  void findsEveryChangeOfOneCharacterAndEverySwapOfNeighbours() {
    Generated.times(200, 2)
        .forEach(
            random -> {
              var day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
              var number = made(Generated.pick(random, "123456789", 6), day, random.nextInt(1000));
              assertThat(ResidentNumber.parse(number).birthday()).isEqualTo(day);
              assertThat(ResidentNumber.parse(number).reveal()).isEqualTo(number);
              assertThat(Generated.oneChanged(number, CHARACTERS))
                  .noneMatch(Generated.readableBy(ResidentNumber::parse));
              assertThat(Generated.neighboursSwapped(number))
                  .noneMatch(Generated.readableBy(ResidentNumber::parse));
            });
  }

  @Test
  void survivesHostileInput() {
    Generated.survivesHostileInput(
        "11010519491231002X",
        ResidentNumber::parse,
        number -> assertThat(ResidentNumber.parse(number.reveal())).isEqualTo(number));
  }

  @Test
  @Tag("shared")
  void agreesWithTheCollectedCases() throws Exception {
    var cases =
        JsonMapper.shared()
            .readTree(Files.readString(SharedData.file("vectors/resident_id_gb11643_cases.json")));
    assertThat(cases).hasSize(54);
    for (var one : cases) {
      var id = one.get("id").asString();
      assertThat(Generated.readableBy(ResidentNumber::parse).test(id))
          .as(id + " " + one.get("why").asString())
          .isEqualTo(one.get("valid").asBoolean());
    }
  }

  /** Tries the eleven check characters: exactly one may fit. */
  private static String made(String region, LocalDate day, int serial) {
    var body = region + day.toString().replace("-", "") + "%03d".formatted(serial);
    return CHARACTERS
        .chars()
        .mapToObj(check -> body + (char) check)
        .filter(Generated.readableBy(ResidentNumber::parse))
        .reduce(
            (one, other) -> {
              throw new AssertionError(one + " and " + other);
            })
        .orElseThrow();
  }
}
