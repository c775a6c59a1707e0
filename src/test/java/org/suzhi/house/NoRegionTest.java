package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.house.House.Page;
import org.suzhi.platform.PackTable;

/** The program serves any region: no code and no name of one stands in it. */
class NoRegionTest {

  private static final String[] TEXTS = {
    ".java",
    ".html",
    ".properties",
    ".css",
    ".js",
    ".yaml",
    ".yml",
    ".sql",
    ".json",
    ".svg",
    ".xml",
    ".txt",
    ".md"
  };

  @Test
  void noCodeAndNoNameOfARegionStandsInTheProgram() {
    var program = House.pages(Path.of("src/main"), TEXTS);
    assertThat(program).hasSizeGreaterThan(40);
    assertThat(violations(program, words(House.pages(House.PACKS, "regions.csv")))).isEmpty();
  }

  @Test
  void knowsTheWordsOfEveryPack() {
    var words = words(House.pages(House.PACKS, "regions.csv"));
    assertThat(words)
        .containsKeys("320500", "320000-S", "\"3205", "江苏", "苏州", "苏南", "Suzhou", "Huai'an")
        .doesNotContainKeys("其他", "Others", "市", "");
    assertThat(words).hasSizeGreaterThan(60);
  }

  @Test
  void seesACodeANameAndTheBeginningOfACode() {
    var planted =
        new Page(
            Path.of("src/main/A.java"),
            """
            // The suzhou river; 1320500 and 3205001 are other numbers, Suzhouese is no name
            var code = "320500";
            var name = "苏州市民";
            var group = "320000-S";
            var english = "in Suzhou, of course";
            var begins = code.startsWith("3205");
            """);
    assertThat(violations(List.of(planted), words(House.pages(House.PACKS, "regions.csv"))))
        .containsExactlyInAnyOrder(
            "src/main/A.java:2: 320500",
            "src/main/A.java:3: 苏州",
            "src/main/A.java:4: 320000",
            "src/main/A.java:4: 320000-S",
            "src/main/A.java:5: Suzhou",
            "src/main/A.java:6: \"3205");
  }

  private static List<String> violations(List<Page> pages, Map<String, Pattern> words) {
    var found = new ArrayList<String>();
    for (var page : pages) {
      // Few pages hold any of the words at all, so that few are read line by line.
      words.forEach(
          (word, pattern) -> {
            if (page.text().contains(word)) {
              found.addAll(lines(page, word, pattern));
            }
          });
    }
    return found;
  }

  private static List<String> lines(Page page, String word, Pattern pattern) {
    var lines = page.text().split("\n", -1);
    return IntStream.range(0, lines.length)
        .filter(i -> pattern.matcher(lines[i]).find())
        .mapToObj(i -> page.at(i + 1L) + word)
        .toList();
  }

  /** Codes and names of the packs' regions; groups without members are called "others" anywhere. */
  static Map<String, Pattern> words(List<Page> packs) {
    var words = new TreeMap<String, Pattern>();
    for (var pack : packs) {
      for (var row : PackTable.rows(pack.path())) {
        var code = row.text("code");
        put(words, code, "(?<![0-9])" + Pattern.quote(code) + "(?![0-9])");
        if (!code.contains("-") && code.endsWith("00") && !code.endsWith("0000")) {
          put(words, "\"" + code.substring(0, 4), "\"" + code.substring(0, 4) + "\"");
        }
        if (!code.contains("-") || row.optional("members").isPresent()) {
          names(words, plain(row.text("name_zh")), plain(row.text("name_en")), code);
        }
      }
    }
    return words;
  }

  private static void names(Map<String, Pattern> words, String zh, String en, String code) {
    // Names of counties are everyday words without their ending; those of cities and above are not.
    var stem = code.endsWith("00") ? zh.replaceFirst("(省|市|自治区|地区|自治州)$", "") : zh;
    put(words, stem, Pattern.quote(stem));
    put(words, en, "(?<!\\p{L})" + Pattern.quote(en) + "(?!\\p{L})");
  }

  private static void put(Map<String, Pattern> words, String word, String pattern) {
    if (word.length() > 1) {
      words.put(word, Pattern.compile(pattern));
    }
  }

  /** Without what a demonstration adds in brackets. */
  private static String plain(String name) {
    return name.replaceAll("[（(].*", "").strip();
  }
}
