package org.suzhi.statistics.internal.imports;

/** What stands in a cell, as far as it can be repeated to a person. */
final class Cells {

  private static final int SHOWN = 80;

  private Cells() {}

  static String shortened(String text) {
    var shown =
        text.codePoints()
            .map(c -> Character.isISOControl(c) ? 0xFFFD : c)
            .limit(SHOWN)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return text.codePointCount(0, text.length()) > SHOWN ? shown + "…" : shown;
  }
}
