package org.suzhi.whitepaper.internal.numbers;

import java.util.BitSet;

/** Which signs of a text stand inside quotation marks or the title of a document. */
final class Quotations {

  private static final String OPENING = "“‘《「〈";
  private static final String CLOSING = "”’》」〉";

  /** Quotations are short: an opening mark that is never closed swallows no paragraph. */
  private static final int LONGEST = 200;

  private Quotations() {}

  static BitSet of(String text) {
    var inside = new BitSet(text.length());
    for (var i = 0; i < text.length(); i++) {
      var sign = text.charAt(i);
      var kind = OPENING.indexOf(sign);
      if (kind >= 0) {
        mark(inside, i, text.indexOf(CLOSING.charAt(kind), i));
      } else if (sign == '"' && !inside.get(i)) {
        mark(inside, i, text.indexOf('"', i + 1));
      } else if (sign == '*' && isOpeningStar(text, i) && !inside.get(i)) {
        mark(inside, i, text.indexOf('*', i + 1));
      }
    }
    return inside;
  }

  private static boolean isOpeningStar(String text, int at) {
    return at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static void mark(BitSet inside, int from, int to) {
    if (to > from && to - from <= LONGEST) {
      inside.set(from, to + 1);
    }
  }
}
