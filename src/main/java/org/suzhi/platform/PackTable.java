package org.suzhi.platform;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A CSV file of the pack, read row by row; what can't be read is named by file and line. */
public final class PackTable {

  private PackTable() {}

  /** A row, which knows where it stands. */
  public record Row(Path file, NamedCsvRecord csv) {

    /** The cell under {@code column}, without surrounding space; a missing column is a problem. */
    public String text(String column) {
      return csv.findField(column)
          .orElseThrow(() -> problem("there is no column " + column + "; add it to the first line"))
          .strip();
    }

    /** The cell, or nothing where it is empty. */
    public Optional<String> optional(String column) {
      return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
    }

    /** The cell as a value that checks itself. */
    public <T> T value(String column, Function<String, T> parse) {
      try {
        return parse.apply(text(column));
      } catch (IllegalArgumentException e) {
        throw problem(column + ": " + e.getMessage());
      }
    }

    /** A problem of this row. */
    public PackProblem problem(String what) {
      return new PackProblem(file, csv.getStartingLineNumber(), what);
    }
  }

  /** All rows of {@code file} below its line of column names. */
  public static List<Row> rows(Path file) {
    var rows = new ArrayList<Row>();
    try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      reader.forEach(csv -> rows.add(new Row(file, csv)));
    } catch (CsvParseException e) {
      throw new PackProblem(file, rows.size() + 2L, "can't be read as CSV: " + e.getMessage());
    } catch (CharacterCodingException e) {
      throw new PackProblem(file, rows.size() + 2L, "isn't UTF-8; save it in that encoding");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rows);
  }
}
