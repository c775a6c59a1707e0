package org.suzhi.statistics.internal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.suzhi.document.BoundedParsing;
import org.suzhi.document.ParseResult;
import org.suzhi.document.SheetRow;
import org.suzhi.statistics.ImportReport.Fault;
import org.suzhi.statistics.ImportSettings;

/** Opens a file by what it is, not by what it is called. */
@Component
class Sheets {

  private static final int MAGIC = 4;
  private static final int ZIP = 0x504B0304;
  private static final int OLD_OFFICE = 0xD0CF11E0;

  private final BoundedParsing parsing;
  private final ImportSettings settings;

  Sheets(BoundedParsing parsing, ImportSettings settings) {
    this.parsing = parsing;
    this.settings = settings;
  }

  Sheet open(Path file) throws Unusable {
    try {
      if (Files.size(file) == 0) {
        throw new Unusable(0, Fault.EMPTY_FILE);
      }
      return switch (magic(file)) {
        case ZIP -> workbook(file);
        case OLD_OFFICE -> throw new Unusable(0, Fault.OLD_WORKBOOK);
        default -> CsvSheet.open(file);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook may be a bomb: it is opened in a process of its own, within bounds. */
  private Sheet workbook(Path file) throws Unusable, IOException {
    if (Files.size(file) > settings.importSize().toBytes()) {
      throw new Unusable(0, Fault.TOO_LARGE, settings.importSize().toMegabytes());
    }
    return switch (parsing.parse("xlsx-rows", file)) {
      case ParseResult.Parsed parsed -> {
        var lines =
            SheetRow.of(parsed).map(row -> new Sheet.Line(row.row(), row.cells())).iterator();
        yield new Sheet("XLSX", lines, () -> {});
      }
      case ParseResult.Refused refused ->
          throw new Unusable(0, Fault.UNREADABLE_WORKBOOK, refused.message());
    };
  }

  private static int magic(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var start = in.readNBytes(MAGIC);
      return start.length < MAGIC ? 0 : java.nio.ByteBuffer.wrap(start).getInt();
    }
  }
}
