package org.suzhi.whitepaper.internal.check;

import java.util.List;
import java.util.Optional;
import org.suzhi.whitepaper.Finding.Side;

/**
 * A table in one language.
 *
 * @param heads rows of headings above the figures
 * @param rows rows with at least one figure
 */
record Table(Side side, List<Paragraph> heads, List<Row> rows) {

  Table {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** One row: the label in its first cell, and what stands in the others. */
  record Row(Paragraph paragraph, String label, List<Cell> cells) {

    Optional<Mention> mention(int column) {
      return column < cells.size() ? cells.get(column).mention() : Optional.empty();
    }
  }

  /** What stands in a cell; a number only where the cell holds nothing else. */
  record Cell(String text, Optional<Mention> mention) {}

  int columns() {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** The heading of a column, as far as the rows above the figures tell. */
  String head(int column) {
    for (var head : heads.reversed()) {
      var cells = head.text().split("\t", -1);
      if (column < cells.length && !cells[column].isBlank()) {
        return cells[column].strip();
      }
    }
    return Integer.toString(column + 1);
  }
}
