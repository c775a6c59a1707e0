package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpcSymbolTest {

  @ParameterizedTest
  @CsvSource({
    "G06F17/30, G06F 17/30, SUBGROUP",
    "G06F 17/30, G06F 17/30, SUBGROUP",
    "g06f  17 / 30, G06F 17/30, SUBGROUP",
    "E01B3/32(2006.01)I, E01B 3/32, SUBGROUP",
    "G06F0017300000, G06F 17/30, SUBGROUP",
    "H01L0021027000, H01L 21/027, SUBGROUP",
    "A01B0001000000, A01B 1/00, MAIN_GROUP",
    "G06F 17, G06F 17/00, MAIN_GROUP",
    "G06F17/00, G06F 17/00, MAIN_GROUP",
    "G06F, G06F, SUBCLASS",
    "G06, G06, CLASS",
    "G, G, SECTION"
  })
  void writesEverySymbolInOneForm(String written, String normal, IpcSymbol.Level level) {
    var symbol = IpcSymbol.parse(written);
    assertThat(symbol).hasToString(normal);
    assertThat(symbol.level()).isEqualTo(level);
    assertThat(IpcSymbol.parse(normal)).isEqualTo(symbol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "I06F",
        "G6F",
        "G00",
        "G06F /30",
        "G06F 0/30",
        "G06F 17/3",
        "G06F 17/",
        "G06F 17/000",
        "G06F 17/3000000",
        "G06F 12345/00",
        "06F",
        "G06F 17/30/40",
        "GG06F"
      })
  void refusesWhatIsNone(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> IpcSymbol.parse(written));
  }

  @Test
  void containsWhatLiesBelowIt() {
    var subgroup = IpcSymbol.parse("G06F 17/30");
    for (var above : List.of("G", "G06", "G06F", "G06F 17/00", "G06F 17/30")) {
      assertThat(new IpcSymbol(above).contains(subgroup)).as(above).isTrue();
    }
    for (var beside : List.of("H", "G07", "G06N", "G06F 1/00", "G06F 17/3", "G06F 17/40")) {
      assertThat(Generated.readableBy(IpcSymbol::parse).test(beside))
          .isEqualTo(!beside.equals("G06F 17/3"));
    }
    assertThat(IpcSymbol.parse("G06F 1/00").contains(IpcSymbol.parse("G06F 17/00"))).isFalse();
    assertThat(IpcSymbol.parse("G06F 17/00").contains(IpcSymbol.parse("G06F"))).isFalse();
    assertThat(IpcSymbol.parse("G06F 17/30").contains(IpcSymbol.parse("G06F 17/301"))).isFalse();
  }

  @Test
  void standsInTheOrderOfTheScheme() {
    assertThat(List.of("G06F 17/30", "G06F 3/01", "G06", "G06F", "A01B 1/00", "G06F 3/0044"))
        .map(IpcSymbol::parse)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(IpcSymbol.class))
        .satisfies(
            symbols ->
                assertThat(symbols.stream().sorted().map(IpcSymbol::toString))
                    .containsExactly(
                        "A01B 1/00", "G06", "G06F", "G06F 3/0044", "G06F 3/01", "G06F 17/30"));
  }

  @Test
  void everySymbolMadeRoundTripsAndLiesInItsParents() {
    Generated.times(2_000, 4)
        .forEach(
            random -> {
              var written =
                  String.format(
                      Locale.ROOT,
                      "%s%02d%s %d/%s%d",
                      Generated.pick(random, "ABCDEFGH", 1),
                      1 + random.nextInt(99),
                      Generated.pick(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1),
                      1 + random.nextInt(9_999),
                      Generated.pick(random, "0123456789", 1 + random.nextInt(5)),
                      1 + random.nextInt(9));
              var symbol = new IpcSymbol(written);
              assertThat(IpcSymbol.parse(written.replace(" ", ""))).isEqualTo(symbol);
              for (var at = symbol; at.parent().isPresent(); at = at.parent().get()) {
                assertThat(at.parent().get().contains(symbol)).isTrue();
                assertThat(at.contains(at.parent().get())).isFalse();
              }
            });
  }

  @Test
  void survivesHostileInput() {
    Generated.survivesHostileInput(
        "G06F 17/30(2006.01)I",
        IpcSymbol::parse,
        symbol -> assertThat(IpcSymbol.parse(symbol.symbol())).isEqualTo(symbol));
  }

  @Test
  @Tag("shared")
  void readsEverySymbolOfTheScheme() throws IOException {
    var rows = Files.readAllLines(SharedData.file("classification/ipc_zh_2026_01.tsv"));
    assertThat(rows).hasSizeGreaterThan(77_000);
    int elsewhere = 0;
    for (var row : rows.subList(1, rows.size())) {
      var cells = row.split("\t", 4);
      var symbol = IpcSymbol.parse(cells[0]);
      assertThat(symbol.level().name().toLowerCase(Locale.ROOT)).as(cells[0]).isEqualTo(cells[1]);
      if (!cells[2].isEmpty() && !IpcSymbol.parse(cells[2]).contains(symbol)) {
        elsewhere++;
      }
    }
    // The file lacks a few main groups and lists their subgroups under the one before.
    assertThat(elsewhere).isLessThanOrEqualTo(37);
  }
}
