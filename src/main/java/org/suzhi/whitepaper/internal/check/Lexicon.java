package org.suzhi.whitepaper.internal.check;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Words of which it is known how the other language says them: terms of the field and names of
 * places.
 */
public final class Lexicon {

  /**
   * A term and its renderings.
   *
   * @param en any of them; beginnings of words will do
   * @param place whether it is the name of a place
   */
  public record Term(String zh, List<String> en, boolean place) {

    public Term {
      en = List.copyOf(en);
    }
  }

  private final List<Term> terms;
  private final List<List<String>> lower;

  public Lexicon(List<Term> terms) {
    this.terms = List.copyOf(terms);
    this.lower =
        terms.stream()
            .map(it -> it.en().stream().map(en -> en.toLowerCase(Locale.ROOT)).toList())
            .toList();
  }

  List<Term> terms() {
    return terms;
  }

  /** Which terms a Chinese text uses, by number. */
  BitSet inChinese(String text) {
    var used = new BitSet(terms.size());
    for (var i = 0; i < terms.size(); i++) {
      used.set(i, text.contains(terms.get(i).zh()));
    }
    return used;
  }

  /** Which terms an English text uses, by number. */
  BitSet inEnglish(String text) {
    var plain = text.toLowerCase(Locale.ROOT);
    var used = new BitSet(terms.size());
    for (var i = 0; i < terms.size(); i++) {
      used.set(i, lower.get(i).stream().anyMatch(en -> startsWord(plain, en)));
    }
    return used;
  }

  private static boolean startsWord(String text, String word) {
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
