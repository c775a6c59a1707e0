package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.whitepaper.Finding.Passage;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.Manuscript.Line;
import org.suzhi.whitepaper.internal.numbers.Quantity;
import org.suzhi.whitepaper.internal.numbers.QuantityReader;

/** A paragraph, a heading or a row of a table in one language, with the numbers in it. */
final class Paragraph {

  /** What it is in the paper. */
  enum Kind {
    BODY,
    HEADING,
    ROW,
    /** A footnote that declares how a figure differs from the published one. */
    DECLARATION
  }

  /** A line of the file and where its words begin in the paragraph. */
  private record Piece(int start, Line line) {}

  private static final int LONGEST_PASSAGE = 160;

  /** How far an excerpt goes on either side of a number where no clause ends before. */
  private static final int REACH = 80;

  private final Side side;
  private final Kind kind;
  private final String text;
  private final List<Piece> pieces;
  private final List<Mention> mentions;

  private Paragraph(Side side, Kind kind, String text, List<Piece> pieces) {
    this.side = side;
    this.kind = kind;
    this.text = text;
    this.pieces = pieces;
    var read = QuantityReader.read(text, side);
    this.mentions =
        IntStream.range(0, read.size()).mapToObj(i -> new Mention(this, read.get(i), i)).toList();
  }

  /** One paragraph of {@code lines}, which a page break or a line's end may have parted. */
  static Paragraph of(Side side, Kind kind, List<Line> lines) {
    var text = new StringBuilder();
    var pieces = new ArrayList<Piece>();
    for (var line : lines) {
      if (!text.isEmpty() && needsSpace(text.charAt(text.length() - 1), line.text().strip())) {
        text.append(' ');
      }
      pieces.add(new Piece(text.length(), line));
      text.append(line.text().strip());
    }
    return new Paragraph(side, kind, text.toString(), pieces);
  }

  /** A row of a table, whose tabs part its cells. */
  static Paragraph ofRow(Side side, Line line) {
    return new Paragraph(side, Kind.ROW, line.text(), List.of(new Piece(0, line)));
  }

  private static boolean needsSpace(char before, String after) {
    return before < 0x2E80 && !after.isEmpty() && after.charAt(0) < 0x2E80;
  }

  Side side() {
    return side;
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  List<Mention> mentions() {
    return mentions;
  }

  List<Quantity> quantities() {
    return mentions.stream().map(Mention::quantity).toList();
  }

  int firstLine() {
    return pieces.getFirst().line().number();
  }

  /** Where a line of the file ended in the middle of the paragraph. */
  List<Integer> breaks() {
    return pieces.stream().skip(1).map(Piece::start).toList();
  }

  /** The words around {@code start} to {@code end}, and the line on which {@code start} stands. */
  Passage passage(int start, int end) {
    var line = lineAt(start);
    return new Passage(line.number(), line.page(), excerpt(start, end));
  }

  /** The whole paragraph, cut where it grows long. */
  Passage passage() {
    return passage(0, Math.min(text.length(), LONGEST_PASSAGE));
  }

  Line lineAt(int offset) {
    var found = pieces.getFirst().line();
    for (var piece : pieces) {
      if (piece.start() <= offset) {
        found = piece.line();
      }
    }
    return found;
  }

  private String excerpt(int start, int end) {
    if (kind == Kind.ROW) {
      return text.replace('\t', ' ');
    }
    var from = clauseStart(start);
    var to = clauseEnd(end);
    var cutBefore = from > 0 && !endsClause(from - 1) ? "…" : "";
    var cutBehind = to < text.length() && !endsClause(to) ? "…" : "";
    return cutBefore + text.substring(from, Math.max(to, end)).strip() + cutBehind;
  }

  private int clauseStart(int start) {
    var at = start;
    while (at > 0 && (start - at < REACH || insideWord(at)) && !endsClause(at - 1)) {
      at--;
    }
    return at;
  }

  private int clauseEnd(int end) {
    var at = end;
    while (at < text.length() && (at - end < REACH || insideWord(at)) && !endsClause(at)) {
      at++;
    }
    return at;
  }

  /** Whether a word without Chinese characters goes on across {@code at}. */
  private boolean insideWord(int at) {
    return at > 0 && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
  }

  private static boolean isLatin(char sign) {
    return sign < 0x2E80 && Character.isLetterOrDigit(sign);
  }

  private boolean endsClause(int at) {
    var sign = text.charAt(at);
    if ("，。；！？".indexOf(sign) >= 0) {
      return true;
    }
    var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return ",;.".indexOf(sign) >= 0 && !Character.isDigit(next);
  }
}
