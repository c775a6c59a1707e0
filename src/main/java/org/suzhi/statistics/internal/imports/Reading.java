package org.suzhi.statistics.internal.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.suzhi.statistics.ImportReport.Fault;
import org.suzhi.statistics.ImportReport.RowError;
import org.suzhi.statistics.internal.imports.Sheet.Line;

/** Reads a sheet to its end in bounded memory and stages the rows that read well. */
final class Reading {

  private static final int BATCH = 2_000;

  private final ImportTable table;
  private final KnownCodes codes;
  private final Tally tally;
  private final int most;
  private final Map<String, Long> rowsById = new HashMap<>();
  private final StringBuilder batch = new StringBuilder();
  private int held;
  private long rows;
  private long lastLine = 1;

  Reading(ImportTable table, KnownCodes codes, Tally tally, int most) {
    this.table = table;
    this.codes = codes;
    this.tally = tally;
    this.most = most;
  }

  /** Gives the number of rows below the column names. */
  long read(Sheet sheet) {
    try {
      readAll(sheet);
    } catch (CsvParseException | UncheckedIOException e) {
      tally.addFirst(RowError.of(lastLine + 1, "", Fault.BROKEN_CSV));
    }
    flush();
    if (rows > most) {
      tally.addFirst(RowError.of(0, "", Fault.TOO_MANY_ROWS, rows, most));
    }
    return rows;
  }

  private void readAll(Sheet sheet) {
    var lines = sheet.lines();
    if (!lines.hasNext()) {
      tally.add(0, "", Fault.EMPTY_FILE);
      return;
    }
    var header = Header.read(lines.next(), tally);
    boolean readable = tally.errors() == 0;
    var check = new RowCheck(codes, header, tally);
    while (lines.hasNext()) {
      var line = lines.next();
      lastLine = line.number();
      if (line.cells().stream().allMatch(String::isBlank)) {
        continue;
      }
      rows++;
      if (readable) {
        take(check, line);
      }
    }
    if (rows == 0 && readable) {
      tally.add(0, "", Fault.NO_ROWS);
    }
  }

  private void take(RowCheck check, Line line) {
    var row = check.check(line);
    if (rows > most) {
      return;
    }
    var id = check.header().cell(line, "id");
    var earlier = id.isEmpty() ? null : rowsById.putIfAbsent(id, line.number());
    if (earlier != null) {
      tally.add(line.number(), "id", Fault.REPEATED_ID, Cells.shortened(id), earlier);
    } else if (row.isPresent()) {
      batch.append(row.get().csv());
      if (++held == BATCH) {
        flush();
      }
    }
  }

  private void flush() {
    if (held > 0) {
      table.stage(batch);
      batch.setLength(0);
      held = 0;
    }
  }
}
