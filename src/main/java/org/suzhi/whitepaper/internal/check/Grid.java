package org.suzhi.whitepaper.internal.check;

import java.util.Optional;
import org.suzhi.whitepaper.internal.check.Table.Row;

/** The figures of a table by row and column. */
final class Grid {

  private final Table table;
  private final Mention[][] cells;

  Grid(Table table) {
    this.table = table;
    var columns = table.columns();
    this.cells = new Mention[table.rows().size()][columns];
    for (var r = 0; r < cells.length; r++) {
      for (var c = 1; c < columns; c++) {
        cells[r][c] = table.rows().get(r).mention(c).orElse(null);
      }
    }
  }

  int rows() {
    return cells.length;
  }

  int columns() {
    return table.columns();
  }

  Table table() {
    return table;
  }

  Row row(int row) {
    return table.rows().get(row);
  }

  Optional<Mention> at(int row, int column) {
    return Optional.ofNullable(cells[row][column]);
  }

  boolean has(int row, int column) {
    return cells[row][column] != null;
  }

  /** The figure of a cell; 0 where it is empty, so that sums may run over it. */
  double value(int row, int column) {
    return has(row, column) ? cells[row][column].value() : 0;
  }

  /** What the last printed digit of a cell is worth. */
  double step(int row, int column) {
    return has(row, column) ? cells[row][column].quantity().step().doubleValue() : 0;
  }

  /** The figures of a column, where every row that has one has a whole number. */
  boolean isWhole(int column) {
    for (var r = 0; r < rows(); r++) {
      if (has(r, column) && step(r, column) < 1) {
        return false;
      }
    }
    return true;
  }
}
