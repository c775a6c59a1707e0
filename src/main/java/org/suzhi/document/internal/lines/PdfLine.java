package org.suzhi.document.internal.lines;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a page.
 *
 * @param width of the page
 * @param cells its words, parted where the gap is wider than any between words
 */
record PdfLine(int page, float width, float base, float size, boolean bold, List<Cell> cells) {

  /** The widest gap within a line of text, in parts of the font's size. */
  private static final float GAP = .8f;

  private static final float SPACE = .12f;
  private static final float SMALL = .8f;

  /**
   * Words close together.
   *
   * @param first width of the first word, which decides whether it would have fitted elsewhere
   */
  record Cell(float left, float right, float first, String text) {}

  static PdfLine of(int page, float width, List<PdfGlyph> glyphs) {
    float size = (float) glyphs.stream().mapToDouble(PdfGlyph::size).max().orElse(1);
    float base =
        (float)
            glyphs.stream()
                .filter(it -> it.size() >= size * SMALL)
                .mapToDouble(PdfGlyph::base)
                .max()
                .orElse(0);
    boolean bold = glyphs.stream().allMatch(PdfGlyph::bold);
    return new PdfLine(page, width, base, size, bold, cells(glyphs, size, base));
  }

  private static List<Cell> cells(List<PdfGlyph> glyphs, float size, float base) {
    var cells = new ArrayList<Cell>();
    var run = new ArrayList<PdfGlyph>();
    for (var glyph : glyphs) {
      if (!run.isEmpty() && glyph.left() - run.getLast().right() > GAP * size) {
        cells.add(cell(run, size, base));
        run.clear();
      }
      run.add(glyph);
    }
    cells.add(cell(run, size, base));
    return List.copyOf(cells);
  }

  private static Cell cell(List<PdfGlyph> run, float size, float base) {
    var text = new StringBuilder();
    float first = 0;
    float end = run.getFirst().left();
    for (int i = 0; i < run.size(); i++) {
      var glyph = run.get(i);
      if (i > 0 && isParted(run.get(i - 1), glyph, size)) {
        text.append(' ');
        first = first == 0 ? end - run.getFirst().left() : first;
      }
      boolean isRaised = glyph.size() < size * SMALL && glyph.base() < base - size * .15f;
      text.append(isRaised ? Plain.raised(glyph.text()) : glyph.text());
      end = glyph.right();
    }
    first = run.getFirst().isChinese() ? size : first;
    float left = run.getFirst().left();
    return new Cell(left, end, first == 0 ? end - left : first, text.toString());
  }

  private static boolean isParted(PdfGlyph one, PdfGlyph next, float size) {
    boolean isGap = next.spaced() || next.left() - one.right() > SPACE * size;
    return isGap && !(one.isChinese() && next.isChinese());
  }

  String text() {
    return String.join(" ", cells.stream().map(Cell::text).toList());
  }

  float left() {
    return cells.getFirst().left();
  }

  float right() {
    return cells.getLast().right();
  }

  float span() {
    return right() - left();
  }

  boolean isRow() {
    return cells.size() > 1;
  }
}
