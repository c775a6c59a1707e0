package org.suzhi.document;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the first sheet of a workbook, as {@code xlsx-rows} writes it.
 *
 * @param row its number as the spreadsheet program shows it, from one; rows without text are left
 *     out
 * @param cells text of each cell from column A to the last one with text: numbers as they are kept,
 *     in plain digits with a point ({@code 129899}, {@code 0.5}), never as a format shows them;
 *     dates as {@code 2023-12-31} or {@code 2023-12-31T08:00:00}; formulas as last computed
 */
public record SheetRow(int row, List<String> cells) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** The rows in what the task {@code xlsx-rows} wrote. */
  public static Stream<SheetRow> of(ParseResult.Parsed parsed) {
    return parsed.lines().map(line -> JSON.readValue(line, SheetRow.class));
  }
}
