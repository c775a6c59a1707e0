package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  void takesTheSampleOfTheStandard() {
    var code = new CreditCode("91350100M000100Y43");
    assertThat(code.region()).contains(new RegionCode("350100"));
    assertThat(code.organisation()).isEqualTo("M000100Y4");
    assertThat(CreditCode.complete("91350100M000100Y4")).isEqualTo(code).hasToString(code.code());
  }

  @Test
  void readsWhatPeopleType() {
    assertThat(CreditCode.parse("  ９１350100m000100y43 "))
        .isEqualTo(new CreditCode("91350100M000100Y43"));
    assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode("91350100m000100y43"));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreditCode.parse("91350100M000100Y44"))
        .withMessageContaining("mistyped");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreditCode.parse("9135010OM000100Y43"))
        .withMessageContaining("without I, O, S, V, Z");
    assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.complete("913"));
  }

  @Test
  void hasNoRegionWhereTheDigitsAreNone() {
    assertThat(CreditCode.complete("91000000M000100Y4").region()).isEmpty();
  }

  @Test
  void findsEveryChangeOfOneCharacterAndEverySwapOfNeighbours() {
    Generated.times(200, 1)
        .forEach(
            random -> {
              var code =
                  CreditCode.complete(
                          Generated.pick(random, ALPHABET, 2)
                              + Generated.pick(random, "0123456789", 6)
                              + Generated.pick(random, ALPHABET, 9))
                      .code();
              assertThat(CreditCode.parse(code).toString()).isEqualTo(code);
              assertThat(Generated.oneChanged(code, ALPHABET))
                  .noneMatch(Generated.readableBy(CreditCode::parse));
              assertThat(Generated.neighboursSwapped(code))
                  .noneMatch(Generated.readableBy(CreditCode::parse));
            });
  }

  @Test
  void survivesHostileInput() {
    Generated.survivesHostileInput(
        "91350100M000100Y43",
        CreditCode::parse,
        code -> assertThat(new CreditCode(code.code())).isEqualTo(code));
  }

  @Test
  @Tag("shared")
  void agreesWithTheCollectedCases() throws Exception {
    var cases =
        JsonMapper.shared()
            .readTree(Files.readString(SharedData.file("vectors/uscc_gb32100_cases.json")));
    assertThat(cases).hasSize(83);
    for (var one : cases) {
      var code = one.get("code").asString();
      assertThat(Generated.readableBy(CreditCode::new).test(code))
          .as(code + " " + one.get("why").asString())
          .isEqualTo(one.get("valid").asBoolean());
    }
  }
}
