package org.suzhi.whitepaper.internal.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Side;

/** How alike the words are in which two numbers of one language are said. */
final class Clauses {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
  private static final Set<String> EMPTY =
      Set.of(
          "the", "and", "for", "with", "from", "that", "this", "was", "were", "over", "has", "have",
          "been", "which", "their", "its", "total", "number", "more", "than", "year", "yoy");

  private Clauses() {}

  /** From 0, nothing in common, to 1, the shorter one's words all in the other. */
  static double likeness(Mention left, Mention right) {
    return overlap(
        words(left.passage().text(), left.side()), words(right.passage().text(), right.side()));
  }

  static double likeness(String left, String right, Side side) {
    return overlap(words(left, side), words(right, side));
  }

  private static double overlap(Set<String> left, Set<String> right) {
    var smaller = Math.min(left.size(), right.size());
    if (smaller == 0) {
      return 0;
    }
    var common = new HashSet<>(left);
    common.retainAll(right);
    return common.size() / (double) smaller;
  }

  /** Pairs of characters in Chinese, the beginnings of words in English. */
  private static Set<String> words(String text, Side side) {
    var words = new HashSet<String>();
    if (side == Side.ZH) {
      var han = text.replaceAll("[^\\p{IsHan}]", "");
      for (var i = 0; i + 1 < han.length(); i++) {
        words.add(han.substring(i, i + 2));
      }
      return words;
    }
    var found = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (found.find()) {
      var word = found.group();
      if (!EMPTY.contains(word)) {
        words.add(word.substring(0, Math.min(5, word.length())));
      }
    }
    return words;
  }
}
