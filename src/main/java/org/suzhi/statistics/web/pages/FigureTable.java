package org.suzhi.statistics.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Observation;

/**
 * A table of figures as shown: every number leads to where it comes from, a gap is never a zero.
 *
 * @param unit unit of all figures that don't say otherwise
 */
record FigureTable(String corner, String unit, List<String> columns, List<Row> rows) {

  /**
   * A line of the table.
   *
   * @param kind {@code whole}, {@code group} or empty, for the eye
   */
  record Row(String label, String kind, List<Cell> cells) {}

  /**
   * What stands in a cell.
   *
   * @param kind {@code figure} with an address, {@code gap}, or {@code word}
   * @param mark a word about the figure: sources differ, or it is computed; may be empty
   */
  record Cell(String kind, String text, String href, String mark) {

    static final Cell GAP = new Cell("gap", "", "", "");

    static Cell word(String text) {
      return new Cell("word", text, "", "");
    }
  }

  /** A line to fill: what it is about and how it is shown. */
  record Head<K>(K key, String label, String kind) {}

  /** Fills the table with what {@code find} finds for each row and column. */
  static <R, C> FigureTable of(
      String corner,
      List<Head<R>> rows,
      List<Head<C>> columns,
      BiFunction<R, C, Optional<Observation>> find,
      FigureWords words) {
    var unit = unit(rows, columns, find, words);
    var lines = new ArrayList<Row>();
    for (var row : rows) {
      var cells =
          columns.stream()
              .map(column -> cell(find.apply(row.key(), column.key()), unit, words))
              .toList();
      lines.add(new Row(row.label(), row.kind(), cells));
    }
    return new FigureTable(corner, unit, columns.stream().map(Head::label).toList(), lines);
  }

  /** The table without the lines of which nothing is known. */
  FigureTable withoutEmptyRows() {
    return new FigureTable(
        corner,
        unit,
        columns,
        rows.stream()
            .filter(row -> row.cells().stream().anyMatch(cell -> !cell.equals(Cell.GAP)))
            .toList());
  }

  /** The table with one more column of words, one for each row. */
  FigureTable with(String column, List<Cell> cells) {
    var wider = new ArrayList<>(columns);
    wider.add(column);
    var lines = new ArrayList<Row>();
    for (int i = 0; i < rows.size(); i++) {
      var row = new ArrayList<>(rows.get(i).cells());
      row.add(cells.get(i));
      lines.add(new Row(rows.get(i).label(), rows.get(i).kind(), List.copyOf(row)));
    }
    return new FigureTable(corner, unit, List.copyOf(wider), List.copyOf(lines));
  }

  private static <R, C> String unit(
      List<Head<R>> rows,
      List<Head<C>> columns,
      BiFunction<R, C, Optional<Observation>> find,
      FigureWords words) {
    return rows.stream()
        .flatMap(row -> columns.stream().flatMap(c -> find.apply(row.key(), c.key()).stream()))
        .map(words::unit)
        .findFirst()
        .orElse("");
  }

  private static Cell cell(Optional<Observation> found, String unit, FigureWords words) {
    return found
        .map(
            figure -> {
              var own = words.unit(figure);
              var text = words.exact(figure);
              return new Cell(
                  "figure",
                  own.equals(unit) ? text : words.say("statistics.value-and-unit", text, own),
                  Address.figure(figure),
                  mark(figure, words));
            })
        .orElse(Cell.GAP);
  }

  private static String mark(Observation figure, FigureWords words) {
    if (figure.sourcesDiffer() || figure.computedDiffers()) {
      return words.say("statistics.mark.differs");
    }
    return figure.computed() ? words.say("statistics.mark.computed") : "";
  }
}
