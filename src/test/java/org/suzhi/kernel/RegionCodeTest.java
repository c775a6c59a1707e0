package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.kernel.RegionCode.Level;

class RegionCodeTest {

  @ParameterizedTest
  @CsvSource({"990000, PROVINCE, ''", "990100, CITY, 990000", "990102, COUNTY, 990100"})
  void tellsItsLevelAndWhatLiesAbove(String code, Level level, String parent) {
    var region = new RegionCode(code);
    assertThat(region.level()).isEqualTo(level);
    assertThat(region.parent().map(RegionCode::code).orElse("")).isEqualTo(parent);
    assertThat(region.province()).hasToString("990000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "99", "0100000", "010000", "990001", "99000", "9900000", "99000a", "９９００００"})
  void refusesWhatIsNone(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode(code));
  }

  @Test
  void containsItselfAndWhatLiesInIt() {
    var province = new RegionCode("990000");
    var city = new RegionCode("990100");
    var county = new RegionCode("990102");
    assertThat(province.contains(county) && city.contains(county) && county.contains(county))
        .isTrue();
    assertThat(county.contains(city) || city.contains(province)).isFalse();
    assertThat(city.contains(new RegionCode("990202"))).isFalse();
  }

  @Test
  void isReadWithItsGroups() {
    assertThat(Region.parse("990000-S"))
        .isEqualTo(new RegionGroup(new RegionCode("990000"), "S"))
        .hasToString("990000-S");
    assertThat(Region.parse("990100")).isLessThan(Region.parse("990200"));
    assertThatIllegalArgumentException().isThrownBy(() -> Region.parse("990000-s"));
  }

  @Test
  void everyCodeMadeRoundTripsAndLiesInItsParents() {
    Generated.times(1_000, 7)
        .forEach(
            random -> {
              var code =
                  String.format(
                      Locale.ROOT,
                      "%02d%02d%02d",
                      10 + random.nextInt(90),
                      1 + random.nextInt(99),
                      random.nextInt(100));
              var region = new RegionCode(code);
              assertThat(Region.parse(region.code())).isEqualTo(region);
              assertThat(region.parent().orElseThrow().contains(region)).isTrue();
              assertThat(region.province().contains(region)).isTrue();
            });
  }

  @Test
  void survivesHostileInput() {
    Generated.survivesHostileInput(
        "990000-S",
        Region::parse,
        region -> assertThat(Region.parse(region.code())).isEqualTo(region));
  }

  @Test
  @Tag("shared")
  void takesEveryCodeOfTheStandard() throws IOException {
    var rows = Files.readAllLines(SharedData.file("divisions/gb2260/areas.csv"));
    assertThat(rows).hasSizeGreaterThan(2_900);
    for (var row : rows.subList(1, rows.size())) {
      var cells = row.split(",");
      var region = new RegionCode(cells[0]);
      // A few cities have no counties and stand there themselves.
      if (region.level() == Level.COUNTY) {
        assertThat(region.parent()).contains(new RegionCode(cells[2] + "00"));
      }
      assertThat(region.province()).hasToString(cells[3] + "0000");
    }
  }
}
