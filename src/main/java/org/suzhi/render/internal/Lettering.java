package org.suzhi.render.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide a text comes out, near enough to place labels. No font is asked, so that a drawing is
 * the same on every machine.
 */
final class Lettering {

  private Lettering() {}

  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Lettering::em).sum() * size;
  }

  static double widest(List<String> texts, double size) {
    return texts.stream().mapToDouble(text -> width(text, size)).max().orElse(0);
  }

  /** The text in lines no wider than {@code width}; what does not fit ends in an ellipsis. */
  static List<String> lines(String text, double size, double width, int most) {
    var lines = new ArrayList<String>();
    var breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int start = 0;
    int fits = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (fits > start && width(text.substring(start, end).strip(), size) > width) {
        if (lines.size() == most - 1) {
          break;
        }
        lines.add(text.substring(start, fits).strip());
        start = fits;
      }
      fits = end;
    }
    lines.add(shortened(text.substring(start).strip(), size, width));
    return lines;
  }

  private static String shortened(String text, double size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end) + "…", size) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }

  private static double em(int c) {
    if (c >= 0x2E80) {
      return 1.0;
    }
    if (Character.isUpperCase(c)) {
      return 0.66;
    }
    return switch (c) {
      case ' ', ',', '.', ';', ':', 'i', 'l', 'j', '\'', '|', '!' -> 0.29;
      case 'm', 'w', 'M', 'W', '%' -> 0.86;
      default -> 0.56;
    };
  }
}
