package org.suzhi.statistics.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a table as CSV: UTF-8, commas, one line of column codes (RFC 4180). */
record ObservationsCsv(Vocabulary words) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  <T> byte[] write(List<T> rows, List<ObservationColumns<T>> columns, boolean mark) {
    var bytes = new ByteArrayOutputStream();
    try (var csv = csv(bytes, mark)) {
      csv.writeRecord(columns.stream().map(ObservationColumns::code).toList());
      for (T row : rows) {
        csv.writeRecord(columns.stream().map(c -> text(c.cell().apply(row, words))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static CsvWriter csv(OutputStream bytes, boolean mark) throws IOException {
    var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    if (mark) {
      out.write(BYTE_ORDER_MARK);
    }
    return CsvWriter.builder().build(out);
  }

  private static String text(Object cell) {
    return cell instanceof BigDecimal number
        ? number.toPlainString()
        : harmless(String.valueOf(cell));
  }

  /** A text that a spreadsheet program would run as a formula gets an apostrophe before it. */
  static String harmless(String text) {
    return startsFormula(text) ? "'" + text : text;
  }

  static boolean startsFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
