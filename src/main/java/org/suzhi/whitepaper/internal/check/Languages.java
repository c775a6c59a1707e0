package org.suzhi.whitepaper.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.suzhi.whitepaper.CheckReport.Cause;
import org.suzhi.whitepaper.Manuscript;

/** Whether a text is one that the check can read at all. */
final class Languages {

  /** Words without which no page of English goes. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "in", "to", "for", "with", "by", "was", "were", "is", "are", "a",
          "an", "on", "as", "at", "from", "that");

  private static final double FEWEST_ENGLISH = 0.08;
  private static final int ENOUGH_WORDS = 40;
  private static final double MOST_OTHER = 0.2;

  private Languages() {}

  /** Why the check can say nothing about {@code paper}, if it can't. */
  static Optional<Cause> unreadable(List<Manuscript> paper) {
    var text =
        String.join(
            "\n",
            paper.stream().flatMap(it -> it.lines().stream()).map(Manuscript.Line::text).toList());
    if (text.isBlank()) {
      return Optional.of(Cause.NO_TEXT);
    }
    if (isOther(text)) {
      return Optional.of(Cause.OTHER_LANGUAGE);
    }
    return Optional.empty();
  }

  private static boolean isOther(String text) {
    var letters = text.codePoints().filter(Character::isLetter).count();
    var han = count(text, Character.UnicodeScript.HAN);
    var latin = count(text, Character.UnicodeScript.LATIN);
    var other = letters - han - latin;
    if (letters == 0) {
      return false;
    }
    return other > letters * MOST_OTHER || han * 20 < letters && !isEnglish(text);
  }

  private static long count(String text, Character.UnicodeScript script) {
    return text.codePoints()
        .filter(it -> Character.isLetter(it) && Character.UnicodeScript.of(it) == script)
        .count();
  }

  private static boolean isEnglish(String text) {
    var words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .filter(it -> !it.isEmpty())
            .toList();
    var common = words.stream().filter(ENGLISH::contains).count();
    return words.size() < ENOUGH_WORDS || common >= words.size() * FEWEST_ENGLISH;
  }
}
