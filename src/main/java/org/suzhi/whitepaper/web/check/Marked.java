package org.suzhi.whitepaper.web.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.suzhi.whitepaper.Finding;

/**
 * A piece of a passage.
 *
 * @param wrong whether these are the words that a finding is about
 */
record Marked(String text, boolean wrong) {

  /** Words around what is marked that are shown of a long passage. */
  private static final int AROUND = 160;

  private static final String CUT = "…";

  /** The passage in pieces, the words that the finding names marked, cut to what is near them. */
  static List<Marked> of(String text, Finding finding) {
    var named =
        Stream.concat(
                finding.reason().arguments().stream(), Stream.of(finding.left(), finding.right()))
            .map(String::strip)
            .flatMap(words -> Stream.of(words, grouped(words)))
            .filter(words -> !words.isEmpty() && words.length() < text.length())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    return cut(pieces(text, named));
  }

  /** A whole number as the other language may write it. */
  private static String grouped(String words) {
    return words.matches("[1-9][0-9]{3,14}")
        ? String.format(Locale.ROOT, "%,d", Long.parseLong(words))
        : words.replaceAll("(?<=[0-9]),(?=[0-9]{3})", "");
  }

  private static List<Marked> pieces(String text, List<String> named) {
    var pieces = new ArrayList<Marked>();
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      int length = lengthAt(text, i, named);
      if (length > 0) {
        add(pieces, text.substring(from, i), false);
        add(pieces, text.substring(i, i + length), true);
        from = i + length;
      }
      i += Math.max(length, 1);
    }
    add(pieces, text.substring(from), false);
    return pieces;
  }

  private static int lengthAt(String text, int i, List<String> named) {
    for (var words : named) {
      if (text.startsWith(words, i) && isWhole(text, i, words)) {
        return words.length();
      }
    }
    return 0;
  }

  /** Digits within a longer number are not that number. */
  private static boolean isWhole(String text, int i, String words) {
    int end = i + words.length();
    boolean isCutBefore = i > 0 && isPart(text.charAt(i - 1)) && Character.isDigit(words.charAt(0));
    boolean isCutAfter =
        end < text.length()
            && Character.isDigit(words.charAt(words.length() - 1))
            && (Character.isDigit(text.charAt(end))
                || isPart(text.charAt(end))
                    && end + 1 < text.length()
                    && Character.isDigit(text.charAt(end + 1)));
    return !isCutBefore && !isCutAfter;
  }

  private static boolean isPart(char c) {
    return Character.isDigit(c) || c == '.' || c == ',';
  }

  private static void add(List<Marked> pieces, String text, boolean wrong) {
    if (!text.isEmpty()) {
      pieces.add(new Marked(text, wrong));
    }
  }

  private static List<Marked> cut(List<Marked> pieces) {
    var cut = new ArrayList<Marked>();
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      boolean isFirst = i == 0;
      boolean isLast = i == pieces.size() - 1;
      cut.add(piece.wrong() ? piece : new Marked(cut(piece.text(), isFirst, isLast), false));
    }
    return List.copyOf(cut);
  }

  private static String cut(String text, boolean isFirst, boolean isLast) {
    int most = AROUND * (isFirst == isLast ? 2 : 1);
    if (text.length() <= most) {
      return text;
    }
    if (isFirst && !isLast) {
      return CUT + text.substring(text.length() - most);
    }
    if (isLast) {
      return text.substring(0, most) + CUT;
    }
    return text.substring(0, AROUND) + CUT + text.substring(text.length() - AROUND);
  }

  /** The same as plain text. */
  static String plain(List<Marked> pieces) {
    return String.join("", pieces.stream().map(Marked::text).toList());
  }
}
