package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suzhi.statistics.Numbers;
import org.suzhi.statistics.Observation;

/** Figures crossed by two ways of looking at them. */
@Schema(name = "Comparison", description = "statistics.schema.comparison")
record Comparison(
    String release, List<Head> rows, List<Head> columns, List<List<@Nullable Cell>> cells) {

  @Schema(name = "Head", description = "statistics.schema.head")
  record Head(String code, String name) {}

  @Schema(name = "Cell", description = "statistics.schema.cell")
  record Cell(BigDecimal value, String unit, boolean computed) {}

  /** A row of the table as a file holds it. */
  record Line(Head head, List<@Nullable Cell> cells) {}

  static Comparison of(
      List<Observation> found, String rows, String columns, String release, Vocabulary words) {
    var down = heads(found, rows, words);
    var across = heads(found, columns, words);
    var cells = new LinkedHashMap<List<String>, Cell>();
    found.forEach(
        o ->
            cells.put(
                List.of(code(o, rows), code(o, columns)),
                new Cell(o.value(), o.unit(), o.computed())));
    List<List<@Nullable Cell>> table = new ArrayList<>();
    for (String row : down.keySet()) {
      List<@Nullable Cell> line = new ArrayList<>();
      across.keySet().forEach(column -> line.add(cells.get(List.of(row, column))));
      table.add(line);
    }
    return new Comparison(release, List.copyOf(down.values()), List.copyOf(across.values()), table);
  }

  /** What stands on an axis, in order. */
  static Map<String, Head> heads(List<Observation> found, String axis, Vocabulary words) {
    var heads = new LinkedHashMap<String, Head>();
    var ordered =
        axis.equals("period")
            ? found.stream().sorted(Comparator.comparing(Observation::period)).toList()
            : found;
    ordered.forEach(o -> heads.putIfAbsent(code(o, axis), head(o, axis, words)));
    return heads;
  }

  /** The rows of a file. */
  List<Line> lines() {
    return Stream.iterate(0, i -> i + 1)
        .limit(rows.size())
        .map(i -> new Line(rows.get(i), cells.get(i)))
        .toList();
  }

  /** The columns of a file: what the row is about, its values, and their unit. */
  List<ObservationColumns<Line>> fileColumns(String axis) {
    var all = new ArrayList<ObservationColumns<Line>>();
    all.add(ObservationColumns.column(axis, (line, words) -> line.head().code()));
    all.add(ObservationColumns.column(axis + "_name", (line, words) -> line.head().name()));
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      all.add(
          new ObservationColumns<>(
              columns.get(i).code(),
              words -> columns.get(column).name(),
              (line, words) -> value(line.cells().get(column), words)));
    }
    all.add(ObservationColumns.column("unit_name", Comparison::units));
    return List.copyOf(all);
  }

  private static Object value(@Nullable Cell cell, Vocabulary words) {
    if (cell == null) {
      return "";
    }
    return cell.computed()
        ? Numbers.rounded(cell.value(), words.statistics().decimals(cell.unit()))
        : cell.value();
  }

  private static Object units(Line line, Vocabulary words) {
    return line.cells().stream()
        .flatMap(cell -> Optional.ofNullable(cell).stream())
        .map(cell -> words.unit(cell.unit()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Head head(Observation o, String axis, Vocabulary words) {
    return new Head(
        code(o, axis),
        switch (axis) {
          case "indicator" -> words.indicator(o.indicator());
          case "region" -> words.region(o.region());
          case "period" -> words.period(o.period());
          default -> words.breakdown(o.breakdown());
        });
  }

  private static String code(Observation o, String axis) {
    return switch (axis) {
      case "indicator" -> o.indicator();
      case "region" -> o.region().code();
      case "period" -> o.period().toString();
      default -> o.breakdown().toString();
    };
  }
}
