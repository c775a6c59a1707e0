package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Puts the lines of pages together to paragraphs, headings and tables. */
final class PdfLayout {

  private static final float LARGER = 1.12f;
  private static final int LONGEST_HEADING = 90;

  private final List<PdfLine> lines;
  private final Lines out;
  private final float body;
  private final float margin;
  private final List<PdfLine> paragraph = new ArrayList<>();
  private int number;

  PdfLayout(List<PdfLine> lines, Lines out) {
    this.lines = lines;
    this.out = out;
    this.body = bodySize(lines);
    this.margin = margin(lines);
  }

  void write() throws IOException {
    int i = 0;
    while (i < lines.size()) {
      int end = PdfTable.end(lines, i);
      if (end > i) {
        endParagraph();
        table(new PdfTable(lines.subList(i, end)));
        i = end;
      } else {
        add(lines.get(i));
        i++;
      }
    }
    endParagraph();
  }

  private void table(PdfTable table) throws IOException {
    if (table.isText()) {
      for (var line : table.columns()) {
        out.text(++number, line.page(), line.text());
      }
      return;
    }
    for (var row : table.rows()) {
      out.row(++number, table.page(), row);
    }
  }

  private void add(PdfLine line) throws IOException {
    if (!paragraph.isEmpty() && !continues(paragraph.getLast(), line)) {
      endParagraph();
    }
    paragraph.add(line);
  }

  /** Whether {@code next} goes on where {@code line} ended only because it was full. */
  private boolean continues(PdfLine line, PdfLine next) {
    boolean isAlike = Math.abs(line.size() - next.size()) < .6f && line.bold() == next.bold();
    boolean isBelow =
        line.page() == next.page()
            ? next.base() - line.base() < 2.3f * line.size()
            : line.page() + 1 == next.page();
    float indent = next.left() - line.left();
    boolean isInPlace = indent < .6f * line.size() && indent > -3f * line.size();
    boolean isFull =
        line.span() > .45f * line.width()
            && line.right() + next.cells().getFirst().first() + .3f * line.size() > margin;
    return isAlike && isBelow && isInPlace && isFull;
  }

  private void endParagraph() throws IOException {
    if (paragraph.isEmpty()) {
      return;
    }
    var first = paragraph.getFirst();
    var text = text();
    paragraph.clear();
    number++;
    if (isHeading(first, text)) {
      out.heading(number, first.page(), text);
    } else {
      out.text(number, first.page(), text);
    }
  }

  private String text() {
    var text = new StringBuilder();
    for (var line : paragraph) {
      var more = line.text();
      if (!text.isEmpty() && isParted(text.codePointBefore(text.length()), more.codePointAt(0))) {
        text.append(' ');
      }
      text.append(more);
    }
    return text.toString();
  }

  private static boolean isParted(int before, int after) {
    return !PdfGlyph.isChinese(before) && !PdfGlyph.isChinese(after) && before != '-';
  }

  private boolean isHeading(PdfLine line, String text) {
    boolean stands = line.size() > body * LARGER || line.bold() && line.size() >= body * .95f;
    return stands
        && text.length() <= LONGEST_HEADING
        && !text.matches(".*[。；;，,：:]$")
        && text.codePoints().anyMatch(Character::isLetter);
  }

  /** The size in which most of the text is set. */
  private static float bodySize(List<PdfLine> lines) {
    var letters = new HashMap<Float, Integer>();
    for (var line : lines) {
      letters.merge(Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum);
    }
    return letters.entrySet().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue()))
        .map(entry -> entry.getKey())
        .orElse(1f);
  }

  /** Where full lines end: all but the outermost ones, which may stick out. */
  private static float margin(List<PdfLine> lines) {
    var ends =
        lines.stream()
            .filter(line -> !line.isRow() && line.span() > .45f * line.width())
            .map(PdfLine::right)
            .sorted(Comparator.reverseOrder())
            .toList();
    return ends.isEmpty() ? Float.MAX_VALUE : ends.get(ends.size() / 20);
  }
}
