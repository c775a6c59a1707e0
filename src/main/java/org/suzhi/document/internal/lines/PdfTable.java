package org.suzhi.document.internal.lines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.suzhi.document.internal.lines.PdfLine.Cell;

/** Lines one below the other whose words stand in columns. */
record PdfTable(List<PdfLine> lines) {

  /** From where up text in two columns is no longer taken for cells. */
  private static final int LONG = 24;

  private static final int FEW = 4;

  private record Column(float left, float right) {

    float overlap(Cell cell) {
      return Math.min(right, cell.right()) - Math.max(left, cell.left());
    }

    Column with(Cell cell) {
      return new Column(Math.min(left, cell.left()), Math.max(right, cell.right()));
    }
  }

  /**
   * The line behind the last row of a table that begins at {@code start}; {@code start} if none.
   */
  static int end(List<PdfLine> lines, int start) {
    int end = start;
    while (end < lines.size() && belongs(lines, start, end)) {
      end++;
    }
    while (end > start && !lines.get(end - 1).isRow()) {
      end--;
    }
    boolean isTable = end - start > 1 && isAligned(lines.subList(start, end));
    return isTable ? end : start;
  }

  private static boolean belongs(List<PdfLine> lines, int start, int i) {
    var line = lines.get(i);
    if (line.page() != lines.get(start).page()) {
      return false;
    }
    if (line.isRow()) {
      return i == start || line.base() - lines.get(i - 1).base() < 6 * line.size();
    }
    // A label or a head that runs over two lines leaves one of them alone in its column.
    return i > start
        && i + 1 < lines.size()
        && lines.get(i - 1).isRow()
        && lines.get(i + 1).isRow()
        && line.span() < .3f * line.width()
        && (line.base() - lines.get(i - 1).base() < 2 * line.size()
            || isBegun(line, lines.get(i + 1)));
  }

  /** Whether a label that goes on in small letters beside the figures below begins here. */
  private static boolean isBegun(PdfLine line, PdfLine below) {
    var first = line.cells().getFirst();
    var next = below.cells().getFirst();
    return line.cells().size() == 1
        && below.isRow()
        && below.base() - line.base() < 1.45f * line.size()
        && Character.isLowerCase(next.text().codePointAt(0))
        && first.left() < next.right()
        && next.left() < first.right();
  }

  /** Whether some column's words stand one below the other in most of the rows. */
  private static boolean isAligned(List<PdfLine> rows) {
    var columns = columnsOf(rows);
    long wide = rows.stream().filter(PdfLine::isRow).count();
    long fitting =
        rows.stream()
            .filter(PdfLine::isRow)
            .filter(row -> row.cells().stream().filter(it -> fits(columns, it)).count() > 1)
            .count();
    return columns.size() > 1 && fitting >= 2 && fitting * 3 >= wide * 2;
  }

  private static boolean fits(List<Column> columns, Cell cell) {
    return columns.stream().filter(column -> column.overlap(cell) > 0).count() == 1;
  }

  /** Columns as the rows with the most cells show them. */
  private static List<Column> columnsOf(List<PdfLine> rows) {
    int most = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Column> columns = new ArrayList<>();
    for (var row : rows) {
      if (row.cells().size() == most) {
        for (int i = 0; i < most; i++) {
          var cell = row.cells().get(i);
          if (columns.size() == i) {
            columns.add(new Column(cell.left(), cell.right()));
          } else {
            columns.set(i, columns.get(i).with(cell));
          }
        }
      }
    }
    return columns;
  }

  int page() {
    return lines.getFirst().page();
  }

  /** The rows; words of a cell that runs over several lines are put together. */
  List<List<String>> rows() {
    var columns = columnsOf(lines);
    float pitch = pitch();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < lines.size(); i++) {
      var cells = cells(lines.get(i), columns);
      boolean isRest =
          i > 0
              && (isRest(lines.get(i - 1), lines.get(i), pitch)
                  || isBegun(lines.get(i - 1), lines.get(i)));
      if (isRest) {
        join(rows.getLast(), cells);
      } else {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** Closer to the line above than rows are to one another, and with fewer cells. */
  private static boolean isRest(PdfLine above, PdfLine line, float pitch) {
    return line.cells().size() < above.cells().size()
        && line.base() - above.base() < Math.min(1.45f * line.size(), .85f * pitch);
  }

  private float pitch() {
    float most = 0;
    for (int i = 1; i < lines.size(); i++) {
      most = Math.max(most, lines.get(i).base() - lines.get(i - 1).base());
    }
    return most;
  }

  private static List<String> cells(PdfLine line, List<Column> columns) {
    var cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    for (var cell : line.cells()) {
      int place = place(cell, columns);
      cells.set(place, (cells.get(place) + " " + cell.text()).strip());
    }
    return cells;
  }

  private static int place(Cell cell, List<Column> columns) {
    int best = 0;
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i).overlap(cell) > columns.get(best).overlap(cell)) {
        best = i;
      }
    }
    return best;
  }

  private static void join(List<String> row, List<String> rest) {
    for (int i = 0; i < row.size(); i++) {
      row.set(i, (row.get(i) + " " + rest.get(i)).strip());
    }
  }

  /** Whether this is no table but text set in two columns. */
  boolean isText() {
    var columns = columnsOf(lines);
    if (columns.size() != 2 || lines.size() < FEW) {
      return false;
    }
    for (int column = 0; column < 2; column++) {
      int at = column;
      var lengths =
          lines.stream()
              .filter(PdfLine::isRow)
              .map(line -> cells(line, columns).get(at).length())
              .sorted(Comparator.naturalOrder())
              .toList();
      if (lengths.get(lengths.size() / 2) < LONG) {
        return false;
      }
    }
    return true;
  }

  /** The left column's lines, then the right one's. */
  List<PdfLine> columns() {
    var columns = columnsOf(lines);
    var sorted = new ArrayList<PdfLine>();
    for (int column = 0; column < 2; column++) {
      for (var line : lines) {
        int at = column;
        var cells = line.cells().stream().filter(cell -> place(cell, columns) == at).toList();
        if (!cells.isEmpty()) {
          sorted.add(
              new PdfLine(line.page(), line.width(), line.base(), line.size(), line.bold(), cells));
        }
      }
    }
    return sorted;
  }
}
