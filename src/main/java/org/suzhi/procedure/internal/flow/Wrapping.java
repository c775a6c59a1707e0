package org.suzhi.procedure.internal.flow;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a width, by what characters of a usual font take up. */
final class Wrapping {

  private static final double LATIN = 0.56;

  private Wrapping() {}

  /** Lines of at most {@code width} pixels; Latin words stay whole, Chinese breaks anywhere. */
  static List<String> wrap(String text, int size, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var piece : pieces(text)) {
      if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().strip());
    return lines;
  }

  static double width(String text, int size) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? LATIN : 1).sum() * size;
  }

  /** What can't be broken: a word with the space after it, or one wide character. */
  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    var word = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      word.appendCodePoint(c);
      if (c == ' ' || c >= 0x2000) {
        pieces.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      pieces.add(word.toString());
    }
    return pieces;
  }
}
