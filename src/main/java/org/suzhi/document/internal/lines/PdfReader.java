package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the characters of each line of each page. */
final class PdfReader extends PDFTextStripper {

  private static final int BOLD = 600;

  private final List<PdfLine> lines = new ArrayList<>();
  private final List<PdfGlyph> line = new ArrayList<>();
  private float width;
  private boolean isSpaced;

  private PdfReader() {
    setSortByPosition(true);
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  static List<PdfLine> lines(PDDocument pdf) throws IOException {
    var reader = new PdfReader();
    reader.writeText(pdf, Writer.nullWriter());
    return reader.lines;
  }

  @Override
  protected void startPage(PDPage page) {
    width = page.getCropBox().getWidth();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (var position : positions) {
      if (position.getUnicode().isBlank()) {
        isSpaced = true;
        continue;
      }
      float left = position.getXDirAdj();
      line.add(
          new PdfGlyph(
              PdfGlyph.plain(position.getUnicode()),
              left,
              left + position.getWidthDirAdj(),
              position.getYDirAdj(),
              position.getFontSizeInPt(),
              isBold(position.getFont()),
              isSpaced));
      isSpaced = false;
    }
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  @Override
  protected void endPage(PDPage page) {
    end();
  }

  private void end() {
    if (!line.isEmpty()) {
      lines.add(PdfLine.of(getCurrentPageNo(), width, line));
    }
    line.clear();
    isSpaced = false;
  }

  private static boolean isBold(PDFont font) {
    var name = font.getName();
    if (name != null && name.matches("(?i).*(bold|black|heavy|simhei|黑体).*")) {
      return true;
    }
    var descriptor = font.getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD);
  }
}
