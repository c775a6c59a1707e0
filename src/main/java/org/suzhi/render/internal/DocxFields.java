package org.suzhi.render.internal;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** What the word processor itself fills in: page numbers, contents, and the places they name. */
final class DocxFields {

  private DocxFields() {}

  /** The words around the page number (1) and the number of pages (2). */
  static void pageNumber(XWPFParagraph line, String words) {
    var text = new StringBuilder();
    for (char c : words.toCharArray()) {
      if (c == '\u0001' || c == '\u0002') {
        line.createRun().setText(text.toString());
        text.setLength(0);
        field(line, c == '\u0001' ? "PAGE" : "NUMPAGES", "1");
      } else {
        text.append(c);
      }
    }
    line.createRun().setText(text.toString());
  }

  /** The headings as a field: readable as it stands, brought up to date with its page numbers. */
  static void contents(XWPFDocument document, String title, Outline outline) {
    var heading = document.createParagraph();
    heading.setStyle("TOCHeading");
    heading.createRun().setText(title);
    var shown = outline.headings().stream().filter(one -> one.level() <= 3).toList();
    var line = document.createParagraph();
    mark(line, STFldCharType.BEGIN).setDirty(true);
    instruction(line, "TOC \\o \"1-3\" \\h \\z \\u");
    mark(line, STFldCharType.SEPARATE);
    for (int i = 0; i < shown.size(); i++) {
      line = i == 0 ? line : document.createParagraph();
      line.setStyle("TOC" + shown.get(i).level());
      link(line, shown.get(i));
    }
    mark(line, STFldCharType.END);
    document.createParagraph().createRun().addBreak(org.apache.poi.xwpf.usermodel.BreakType.PAGE);
  }

  private static void link(XWPFParagraph line, Outline.Heading heading) {
    var link = line.getCTP().addNewHyperlink();
    link.setAnchor(bookmarkName(heading.id()));
    link.addNewR().addNewT().setStringValue(heading.text());
  }

  /** Surrounds what a paragraph holds so far with a place that links and contents can name. */
  static void bookmark(XWPFParagraph paragraph, String id, long number) {
    var start = paragraph.getCTP().addNewBookmarkStart();
    start.setName(bookmarkName(id));
    start.setId(BigInteger.valueOf(number));
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
  }

  /** Names of places are short, of letters and digits; others get a name made from theirs. */
  static String bookmarkName(String id) {
    var plain = id.replaceAll("[^A-Za-z0-9_]", "_");
    boolean fits = plain.equals(id.replace('-', '_')) && plain.length() <= 36;
    return fits ? "s_" + plain : "s_" + Integer.toUnsignedString(id.hashCode(), 36);
  }

  private static void field(XWPFParagraph line, String instruction, String shown) {
    mark(line, STFldCharType.BEGIN);
    instruction(line, instruction);
    mark(line, STFldCharType.SEPARATE);
    line.createRun().setText(shown);
    mark(line, STFldCharType.END);
  }

  private static void instruction(XWPFParagraph line, String instruction) {
    line.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
  }

  private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar mark(
      XWPFParagraph line, STFldCharType.Enum type) {
    var mark = line.createRun().getCTR().addNewFldChar();
    mark.setFldCharType(type);
    return mark;
  }
}
