package org.suzhi.render.internal;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Tables whose head is told as one and comes again on each page. */
final class DocxTables {

  private static final int TEXT_WIDTH = 9524;

  private final XWPFDocument document;

  DocxTables(XWPFDocument document) {
    this.document = document;
  }

  void write(Element table) {
    var caption = table.selectFirst("> caption");
    if (caption != null && !caption.text().isBlank()) {
      var line = document.createParagraph();
      line.setStyle("Caption");
      caption
          .childNodes()
          .forEach(node -> new DocxInline(line, false).write(node, DocxInline.Look.PLAIN));
    }
    var rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
    if (rows.isEmpty()) {
      return;
    }
    var made = document.createTable();
    made.removeRow(0);
    made.setStyleID("FiguresTable");
    made.setWidth("100%");
    grid(made, rows);
    var open = new int[SafeHtml.MOST_COLUMNS + 1];
    for (var row : rows) {
      row(made, row, open);
    }
    document.createParagraph().setSpacingAfter(0);
  }

  /** Columns of equal width to begin with; the word processor fits them to their text. */
  private static void grid(XWPFTable table, List<Element> rows) {
    int columns = rows.stream().mapToInt(DocxTables::columns).max().orElse(1);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int i = 0; i < columns; i++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(TEXT_WIDTH / Math.max(1, columns)));
    }
  }

  private static int columns(Element row) {
    return cells(row).stream().mapToInt(cell -> SafeHtml.span(cell, "colspan")).sum();
  }

  private void row(XWPFTable table, Element row, int[] open) {
    var made = table.createRow();
    while (!made.getTableCells().isEmpty()) {
      made.removeCell(0);
    }
    made.setCantSplitRow(true);
    if (row.parent() instanceof Element parent && parent.nameIs("thead")) {
      made.setRepeatHeader(true);
    }
    int column = 0;
    for (var cell : cells(row)) {
      column = continued(made, open, column);
      int width = SafeHtml.span(cell, "colspan");
      var written = made.addNewTableCell();
      span(written, width);
      int height = SafeHtml.span(cell, "rowspan");
      if (height > 1) {
        properties(written).addNewVMerge().setVal(STMerge.RESTART);
      }
      for (int i = column; i < Math.min(open.length, column + width); i++) {
        open[i] = height - 1;
      }
      content(written, cell);
      column += width;
    }
    continued(made, open, column);
  }

  /** Cells that a higher row's cell reaches down into. */
  private static int continued(XWPFTableRow row, int[] open, int from) {
    int column = from;
    while (column < open.length && open[column] > 0) {
      open[column]--;
      var cell = row.addNewTableCell();
      properties(cell).addNewVMerge().setVal(STMerge.CONTINUE);
      column++;
    }
    return column;
  }

  private static void span(XWPFTableCell cell, int width) {
    if (width > 1) {
      properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(width));
    }
  }

  private static void content(XWPFTableCell cell, Element source) {
    var line = cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphArray(0);
    line.setStyle("TableText");
    if (source.hasClass("num") || source.hasClass("right")) {
      line.setAlignment(ParagraphAlignment.RIGHT);
    } else if (source.hasClass("center")) {
      line.setAlignment(ParagraphAlignment.CENTER);
    }
    boolean head = source.closest("thead") != null;
    var look = head ? DocxInline.Look.PLAIN.of(source) : DocxInline.Look.PLAIN;
    var inline = new DocxInline(line, false);
    source.childNodes().forEach(node -> inline.write(node, look));
  }

  private static List<Element> cells(Element row) {
    return row.select("> th, > td");
  }

  private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(
      XWPFTableCell cell) {
    return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
  }
}
