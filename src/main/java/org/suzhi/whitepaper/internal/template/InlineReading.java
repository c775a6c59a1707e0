package org.suzhi.whitepaper.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.internal.writing.WritingTimes;

/** Reads a line of text with what stands in braces. */
final class InlineReading {

  private static final Pattern NUMBER =
      Pattern.compile("\\p{Nd}|[%‰％]|百分点|亿元|万元|percentage point", Pattern.CASE_INSENSITIVE);

  private final String line;
  private final Place place;
  private final List<Piece> pieces = new ArrayList<>();

  private InlineReading(String line, Place place) {
    this.line = line;
    this.place = place;
  }

  static List<Piece> read(String line, Place place) {
    return new InlineReading(line, place).pieces();
  }

  private List<Piece> pieces() {
    int at = 0;
    while (at < line.length()) {
      int open = line.indexOf('{', at);
      words(line.substring(at, open < 0 ? line.length() : open));
      if (open < 0) {
        break;
      }
      int close = end(open);
      pieces.add(braced(line.substring(open + 1, close).strip()));
      at = close + 1;
    }
    return pieces;
  }

  /** Where the brace ends; one in a name with digits doesn't count. */
  private int end(int open) {
    int from = line.startsWith("\"", open + 1) ? line.indexOf('"', open + 2) : open;
    int close = from < 0 ? -1 : line.indexOf('}', from);
    if (close < 0) {
      throw place.problem("a brace doesn't end on its line: " + line.substring(open));
    }
    return close;
  }

  private void words(String text) {
    if (text.contains("}")) {
      throw place.problem("a brace ends that didn't begin: " + text);
    }
    var number = NUMBER.matcher(text);
    if (number.find()) {
      throw place.problem(
          "a number or its unit is typed by hand: "
              + text.substring(Math.max(0, number.start() - 12), number.end())
              + "; use a reference, or {\"...\"} for a name");
    }
    if (text.contains("<") || text.contains(">")) {
      throw place.problem("mark-up is not allowed: " + text);
    }
    var parts = text.split("\\*\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        pieces.add(new Piece.Bold());
      }
      if (!parts[i].isEmpty()) {
        pieces.add(new Piece.Words(parts[i]));
      }
    }
  }

  private Piece braced(String inside) {
    if (inside.startsWith("\"")) {
      return literal(inside);
    }
    if (inside.startsWith("=")) {
      var time = inside.substring(1).strip();
      WritingTimes.check(time)
          .ifPresent(
              what -> {
                throw place.problem("{" + inside + "}: " + what);
              });
      return new Piece.Time(time, place);
    }
    if (inside.startsWith("@")) {
      return new Piece.Name(inside.substring(1).strip(), place);
    }
    if (inside.startsWith("table ")) {
      return new Piece.Mention(inside.substring(6).strip(), place);
    }
    var reference = ReferenceReading.read(inside, place);
    if (reference.indicator().isEmpty()) {
      throw place.problem("{" + inside + "}: an indicator is missing");
    }
    return new Piece.Figure(reference, place);
  }

  private Piece literal(String inside) {
    if (inside.length() < 3 || !inside.endsWith("\"")) {
      throw place.problem("{" + inside + "}: a name stands between two quotes");
    }
    return new Piece.Literal(inside.substring(1, inside.length() - 1));
  }
}
