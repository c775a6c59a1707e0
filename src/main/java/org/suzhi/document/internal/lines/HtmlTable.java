package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A table of HTML as rows of equally placed cells: what a merged cell covers is empty. */
final class HtmlTable {

  private static final int MOST_COLUMNS = 200;

  private final Element table;
  private final int before;

  /** How many more rows a cell from above covers, by column. */
  private final Map<Integer, Integer> covered = new HashMap<>();

  HtmlTable(Element table, int before) {
    this.table = table;
    this.before = before;
  }

  /** A table that holds tables, or only one column, serves the layout. */
  static boolean isData(Element table) {
    return table.select("table").size() == 1
        && table.select("tr").stream().anyMatch(row -> cellsOf(row).size() > 1);
  }

  void write(Lines out) throws IOException {
    for (var caption : table.select("caption")) {
      if (caption.hasText()) {
        out.text(HtmlBlocks.lineOf(caption, before), 0, caption.text());
      }
    }
    for (var row : table.select("tr")) {
      var cells = cells(row);
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        out.row(HtmlBlocks.lineOf(row, before), 0, cells);
      }
    }
  }

  private List<String> cells(Element row) {
    var cells = new ArrayList<String>();
    var begun = new HashMap<Integer, Integer>();
    for (var cell : cellsOf(row)) {
      cover(cells);
      int first = cells.size();
      int width = span(cell, "colspan");
      cells.add(cell.text());
      while (cells.size() < first + width && cells.size() < MOST_COLUMNS) {
        cells.add("");
      }
      int below = span(cell, "rowspan") - 1;
      for (int column = first; column < cells.size() && below > 0; column++) {
        begun.put(column, below);
      }
    }
    cover(cells);
    covered.putAll(begun);
    return cells;
  }

  /** Puts in the columns that cells from above cover where the row has come to. */
  private void cover(List<String> cells) {
    while (covered.getOrDefault(cells.size(), 0) > 0 && cells.size() < MOST_COLUMNS) {
      covered.merge(cells.size(), -1, Integer::sum);
      cells.add("");
    }
  }

  private static List<Element> cellsOf(Element row) {
    return row.children().stream()
        .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
        .toList();
  }

  private static int span(Element cell, String name) {
    var written = cell.attr(name).strip();
    return written.matches("[1-9][0-9]{0,3}")
        ? Math.min(Integer.parseInt(written), MOST_COLUMNS)
        : 1;
  }
}
