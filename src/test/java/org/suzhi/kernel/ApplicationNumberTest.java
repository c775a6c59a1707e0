package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.suzhi.kernel.ApplicationNumber.Kind.DESIGN;
import static org.suzhi.kernel.ApplicationNumber.Kind.INVENTION;
import static org.suzhi.kernel.ApplicationNumber.Kind.UTILITY_MODEL;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationNumberTest {

  @ParameterizedTest
  @CsvSource({
    "201710106452.1, 2017, INVENTION, false",
    "201220249771.0, 2012, UTILITY_MODEL, false",
    "200380100001.9, 2003, INVENTION, true",
    "98800001.2, 1998, INVENTION, true",
    "02100001.5, 2002, INVENTION, false",
    "85102475.6, 1985, INVENTION, false"
  })
  void tellsYearAndKindOfBothForms(
      String digits, int year, ApplicationNumber.Kind kind, boolean international) {
    var number = new ApplicationNumber(digits.substring(0, digits.indexOf('.')));
    assertThat(number.year()).isEqualTo(year);
    assertThat(number.kind()).isEqualTo(kind);
    assertThat(number.isInternational()).isEqualTo(international);
    assertThat(ApplicationNumber.parse(number.toString())).isEqualTo(number);
  }

  @Test
  void tellsTheKindByTheDigitAfterTheYear() {
    assertThat(new ApplicationNumber("202130000001").kind()).isEqualTo(DESIGN);
    assertThat(new ApplicationNumber("202190000001").kind()).isEqualTo(UTILITY_MODEL);
    assertThat(new ApplicationNumber("202180000001").kind()).isEqualTo(INVENTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "201710106452.1",
        "CN201710106452.1",
        "ZL201710106452.1",
        "zl 2017 1 0106452.1",
        "2017101064521",
        " ＣＮ２０１７１０１０６４５２．１ "
      })
  void readsWhatPeopleType(String written) {
    var number = ApplicationNumber.parse(written);
    assertThat(number).hasToString("201710106452.1");
    assertThat(number.patentNumber()).isEqualTo("ZL201710106452.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "201710106452.2",
        "201710106452",
        "200210106452.1",
        "201740106452.1",
        "84102475.0",
        "04102475.0",
        "PCT/CN2017/000001",
        "CNZL201710106452.1"
      })
  void refusesWhatIsNone(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> ApplicationNumber.parse(written));
  }

  @Test
  void findsEveryChangeOfOneDigit() {
    Generated.times(300, 3)
        .forEach(
            random -> {
              var isOld = random.nextBoolean();
              var year = isOld ? "" + (85 + random.nextInt(15)) : "" + (2003 + random.nextInt(97));
              var digits =
                  year
                      + Generated.pick(random, "12389", 1)
                      + Generated.pick(random, "0123456789", isOld ? 5 : 7);
              var written = new ApplicationNumber(digits).toString();
              assertThat(ApplicationNumber.parse(written).digits()).isEqualTo(digits);
              assertThat(Generated.oneChanged(written, "0123456789X"))
                  .noneMatch(Generated.readableBy(ApplicationNumber::parse));
            });
  }

  @Test
  void survivesHostileInput() {
    Generated.survivesHostileInput(
        "CN201710106452.1",
        ApplicationNumber::parse,
        number -> assertThat(ApplicationNumber.parse(number.toString())).isEqualTo(number));
  }

  @Test
  @Tag("shared")
  void agreesWithNumbersOfRealApplications() throws IOException {
    agreesWith("patents/cnipa_taian_city_1985_2015_7384.jsonl", 7_300);
    agreesWith("patents/ustb_cnipa_legalstatus_751.jsonl", 751);
    agreesWith("patents/cnipa_export_full_biblio.jsonl", 100);
  }

  private static void agreesWith(String file, int atLeast) throws IOException {
    var written = Pattern.compile("\"申请号\": \"(CN[0-9]+\\.[0-9X])\"");
    int read = 0;
    for (var line : Files.readAllLines(SharedData.file(file))) {
      var number = written.matcher(line);
      if (number.find()) {
        assertThat("CN" + ApplicationNumber.parse(number.group(1))).isEqualTo(number.group(1));
        read++;
      }
    }
    assertThat(read).as(file).isGreaterThanOrEqualTo(atLeast);
  }
}
