package org.suzhi.statistics.internal.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suzhi.statistics.ImportReport.Fault;

/** The line of column names. */
record Header(Map<String, Integer> positions, int size) {

  /** Columns that a file must have, and where a row must have something. */
  static final List<String> NEEDED =
      List.of(
          "id",
          "document",
          "language",
          "line",
          "indicator",
          "region",
          "period",
          "value",
          "unit",
          "as_printed");

  /** Columns that a file may have. */
  static final List<String> POSSIBLE =
      List.of(
          "section",
          "place",
          "breakdown",
          "qualifier",
          "yoy_percent",
          "yoy_as_printed",
          "note_zh",
          "note_en");

  static Header read(Sheet.Line line, Tally tally) {
    var positions = new HashMap<String, Integer>();
    for (int i = 0; i < line.cells().size(); i++) {
      var name = line.cells().get(i).strip().toLowerCase(Locale.ROOT);
      if (name.isEmpty()) {
        continue;
      }
      if (!NEEDED.contains(name) && !POSSIBLE.contains(name)) {
        tally.add(line.number(), Cells.shortened(name), Fault.UNKNOWN_COLUMN, allowed());
      } else if (positions.putIfAbsent(name, i) != null) {
        tally.add(line.number(), name, Fault.REPEATED_COLUMN);
      }
    }
    for (var name : NEEDED) {
      if (!positions.containsKey(name)) {
        tally.add(line.number(), name, Fault.MISSING_COLUMN, allowed());
      }
    }
    return new Header(Map.copyOf(positions), line.cells().size());
  }

  /** The cell under that name, without surrounding space; empty where there is none. */
  String cell(Sheet.Line line, String name) {
    var position = positions.get(name);
    return position == null || position >= line.cells().size()
        ? ""
        : line.cells().get(position).strip();
  }

  private static String allowed() {
    return String.join(", ", NEEDED) + ", " + String.join(", ", POSSIBLE);
  }
}
