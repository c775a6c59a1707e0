package org.suzhi.statistics.internal.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suzhi.kernel.Period;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.ImportReport.Fault;
import org.suzhi.statistics.internal.imports.Sheet.Line;

/** Checks every cell of a row and tells all that is wrong with it, not only the first. */
record RowCheck(KnownCodes codes, Header header, Tally tally) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
  private static final List<String> QUALIFIERS = List.of("over", "about", "nearly", "less_than");
  private static final List<String> PLACES = List.of("table", "prose", "restatement");
  private static final int LONGEST_ID = 120;
  private static final int LONGEST = 2_000;

  /** The row as it is stored, or nothing if something is wrong with it. */
  Optional<StagedRow> check(Line line) {
    long before = tally.errors();
    if (line.cells().size() > header.size() && hasTextBeyond(line)) {
      tally.add(line.number(), "", Fault.CELL_COUNT, line.cells().size(), header.size());
    }
    var row = staged(line);
    return tally.errors() == before ? Optional.of(row) : Optional.empty();
  }

  private StagedRow staged(Line line) {
    var place = optional(line, "place");
    return new StagedRow(
        line.number(),
        needed(line, "id", LONGEST_ID),
        code(line, "document", codes.documents()::contains, Fault.UNKNOWN_DOCUMENT),
        code(line, "language", List.of("zh", "en")::contains, Fault.LANGUAGE),
        optional(line, "section"),
        needed(line, "line", LONGEST),
        place(line, place),
        code(line, "indicator", codes.indicators()::contains, Fault.UNKNOWN_INDICATOR),
        code(line, "region", codes.regions()::contains, Fault.UNKNOWN_REGION),
        breakdown(line),
        period(line),
        number(line, "value", needed(line, "value", LONGEST)),
        code(line, "unit", codes::hasUnit, Fault.UNKNOWN_UNIT),
        needed(line, "as_printed", LONGEST),
        qualifier(line),
        number(line, "yoy_percent", optional(line, "yoy_percent")),
        optional(line, "yoy_as_printed"),
        note(line, "note_zh", "note_en"),
        note(line, "note_en", "note_zh"));
  }

  private boolean hasTextBeyond(Line line) {
    return line.cells().subList(header.size(), line.cells().size()).stream()
        .anyMatch(cell -> !cell.isBlank());
  }

  private String needed(Line line, String column, int longest) {
    var cell = header.cell(line, column);
    if (cell.isEmpty()) {
      tally.add(line.number(), column, Fault.EMPTY_CELL);
    }
    return bounded(line, column, cell, longest);
  }

  private String optional(Line line, String column) {
    return bounded(line, column, header.cell(line, column), LONGEST);
  }

  private String bounded(Line line, String column, String cell, int longest) {
    if (cell.length() > longest) {
      tally.add(line.number(), column, Fault.TOO_LONG, cell.length(), longest);
    }
    if (cell.chars()
        .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
      tally.add(line.number(), column, Fault.CONTROL_CHARACTER, Cells.shortened(cell));
    }
    return cell;
  }

  private interface Known {
    boolean test(String code);
  }

  private String code(Line line, String column, Known known, Fault fault) {
    var cell = needed(line, column, LONGEST);
    if (!cell.isEmpty() && !known.test(cell)) {
      tally.add(line.number(), column, fault, Cells.shortened(cell));
    }
    return cell;
  }

  private String number(Line line, String column, String cell) {
    if (!cell.isEmpty() && !NUMBER.matcher(cell).matches()) {
      tally.add(line.number(), column, Fault.NOT_A_NUMBER, Cells.shortened(cell));
    }
    return cell;
  }

  private String place(Line line, String word) {
    if (!word.isEmpty() && !PLACES.contains(word)) {
      tally.add(
          line.number(), "place", Fault.PLACE, Cells.shortened(word), String.join(", ", PLACES));
    }
    return (word.isEmpty() ? "prose" : word).toUpperCase(java.util.Locale.ROOT);
  }

  private String qualifier(Line line) {
    var word = optional(line, "qualifier");
    if (!word.isEmpty() && !QUALIFIERS.contains(word)) {
      tally.add(
          line.number(),
          "qualifier",
          Fault.QUALIFIER,
          Cells.shortened(word),
          String.join(", ", QUALIFIERS));
    }
    return word;
  }

  private String period(Line line) {
    var cell = needed(line, "period", LONGEST);
    try {
      return cell.isEmpty() ? cell : Period.parse(cell).toString();
    } catch (IllegalArgumentException e) {
      tally.add(line.number(), "period", Fault.PERIOD, Cells.shortened(cell));
      return cell;
    }
  }

  private String breakdown(Line line) {
    var cell = optional(line, "breakdown");
    try {
      var breakdown = Breakdown.parse(cell);
      breakdown.values().entrySet().stream()
          .map(part -> part.getKey() + "=" + part.getValue())
          .filter(part -> !codes.values().contains(part))
          .forEach(
              part ->
                  tally.add(
                      line.number(), "breakdown", Fault.UNKNOWN_BREAKDOWN, Cells.shortened(part)));
      return breakdown.toString();
    } catch (IllegalArgumentException e) {
      tally.add(line.number(), "breakdown", Fault.BREAKDOWN, Cells.shortened(cell));
      return cell;
    }
  }

  /** A note is written in both languages or not at all. */
  private String note(Line line, String column, String other) {
    var note = optional(line, column);
    if (note.isEmpty() && !header.cell(line, other).isEmpty()) {
      tally.add(line.number(), column, Fault.EMPTY_CELL);
    }
    return note;
  }
}
