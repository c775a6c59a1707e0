package org.suzhi.whitepaper.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Reason;
import org.suzhi.whitepaper.Finding.Severity;
import org.suzhi.whitepaper.Finding.Side;

class ReasonsTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  /** Every reason and how many words stand in its places. */
  private static final Map<String, Integer> REASONS =
      Map.ofEntries(
          Map.entry("numbers-differ", 3),
          Map.entry("dates-differ", 2),
          Map.entry("scale-differs", 3),
          Map.entry("total-of-column", 4),
          Map.entry("total-of-row", 4),
          Map.entry("subtotal-of-column", 5),
          Map.entry("share-of-count", 4),
          Map.entry("growth-of-counts", 4),
          Map.entry("ratio-of-parts", 4),
          Map.entry("parts-of-whole", 3),
          Map.entry("text-against-table", 3),
          Map.entry("earlier-cumulative-falls", 3),
          Map.entry("said-twice", 2),
          Map.entry("misplaced-separator", 2),
          Map.entry("separator-missing", 2),
          Map.entry("number-cut-from-label", 1),
          Map.entry("number-cut-from-unit", 1),
          Map.entry("measure-word-missing", 1),
          Map.entry("points-as-percent", 1),
          Map.entry("percent-as-points", 1),
          Map.entry("unit-missing", 1),
          Map.entry("unit-differs", 2),
          Map.entry("persons-times", 2),
          Map.entry("figure-only-here", 1),
          Map.entry("bound-only-here", 2),
          Map.entry("row-missing", 1),
          Map.entry("rows-swapped", 2),
          Map.entry("term-differs", 3),
          Map.entry("place-differs", 3),
          Map.entry("heading-without-body", 1),
          Map.entry("heading-only-here", 1),
          Map.entry("numbering-jumps", 2),
          Map.entry("titles-differ", 2),
          Map.entry("forecast-and-result", 1),
          Map.entry("same-number-two-meanings", 1),
          Map.entry("cell-empty", 2),
          Map.entry("growth-impossible", 2),
          Map.entry("measure-word-wrong", 3),
          Map.entry("shares-not-hundred", 2),
          Map.entry("terms-merged", 3));

  static Stream<String> reasons() {
    return REASONS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void everyReasonIsASentenceInBothLanguagesThatNamesItsWords(String key) {
    var words =
        IntStream.range(0, REASONS.getOrDefault(key, 0)).mapToObj(i -> "⟨" + i + "⟩").toList();
    for (var side : Side.values()) {
      for (var locale : LANGUAGES) {
        var sentence = sentence(key, words, side, locale);
        assertThat(sentence).isNotEqualTo(sentence("no-such-reason", words, side, locale));
        assertThat(sentence).contains(words).doesNotContain("{").matches("(?s).+[.。]");
      }
    }
  }

  @Test
  void aReasonThatNobodyKnowsIsToldInGeneralWords() {
    assertThat(sentence("no-such-reason", List.of(), Side.ZH, Locale.ENGLISH))
        .isEqualTo("12 here does not agree with 13.");
  }

  @Test
  void aLastWordThatIsMissingLeavesAWholeSentence() {
    assertThat(sentence("numbers-differ", List.of("12", "13", ""), Side.ZH, Locale.CHINESE))
        .isEqualTo("同一处数字在两种语言中不同：此处为12，另一处为13。");
    assertThat(sentence("numbers-differ", List.of("12", "13"), Side.ZH, Locale.CHINESE))
        .isEqualTo("同一处数字在两种语言中不同：此处为12，另一处为13。");
  }

  /** A reason that the check gives and this list lacks would be told in general words only. */
  @Test
  void everyReasonThatTheCheckGivesIsListedHere() throws IOException {
    var given = new TreeSet<String>();
    var folder = Path.of("src/main/java/org/suzhi/whitepaper/internal/check");
    try (var sources = Files.walk(folder)) {
      for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        Pattern.compile("Found\\.\\w+\\([^;]*?\"([a-z]+(?:-[a-z]+)+)\"")
            .matcher(Files.readString(source, StandardCharsets.UTF_8))
            .results()
            .map((MatchResult match) -> match.group(1))
            .forEach(given::add);
      }
    }
    assertThat(given).isNotEmpty();
    assertThat(REASONS.keySet()).containsAll(given);
  }

  private static String sentence(String key, List<String> words, Side side, Locale locale) {
    var finding =
        new Finding(
            Kind.C1,
            Severity.ERROR,
            side,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "12",
            "13",
            new Reason(key, words));
    return new FindingTexts(messages(), locale).sentence(finding);
  }

  static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("i18n/whitepaper/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
