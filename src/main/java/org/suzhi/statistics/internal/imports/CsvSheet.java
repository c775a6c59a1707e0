package org.suzhi.statistics.internal.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Lines of a CSV file, in whatever encoding and with whatever separator it was saved. */
final class CsvSheet {

  private CsvSheet() {}

  static Sheet open(Path file) throws IOException, Unusable {
    var form = TextForm.of(file);
    var separator = separator(form, file);
    var reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(form.reader(file));
    return new Sheet("CSV, " + form.charset().name(), lines(reader.iterator()), reader);
  }

  private static Iterator<Sheet.Line> lines(Iterator<CsvRecord> records) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Sheet.Line next() {
        var csv = records.next();
        return new Sheet.Line(csv.getStartingLineNumber(), csv.getFields());
      }
    };
  }

  /** What parts the column names: some programs save with semicolons or tabs. */
  private static char separator(TextForm form, Path file) throws IOException {
    try (var reader = new BufferedReader(form.reader(file))) {
      var names = new char[1 << 12];
      int read = Math.max(0, reader.read(names));
      var first = new String(names, 0, read).lines().findFirst().orElse("");
      if (first.indexOf(',') >= 0) {
        return ',';
      }
      return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }
  }
}
