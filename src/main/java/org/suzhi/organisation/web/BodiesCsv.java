package org.suzhi.organisation.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.SourceLine;

/** Bodies as a table for other programs. */
record BodiesCsv(List<Body> bodies) {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "kind",
          "kind_zh",
          "kind_en",
          "level",
          "parent",
          "region",
          "name_zh",
          "name_en",
          "naming",
          "ipc",
          "document",
          "line");

  String text() {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(COLUMNS);
      bodies.forEach(body -> csv.writeRecord(cells(body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(Body body) {
    return List.of(
        body.code().code(),
        body.kind().code(),
        body.kind().name().zh(),
        body.kind().name().en(),
        body.level().code(),
        body.parent().map(BodyCode::code).orElse(""),
        body.region().map(RegionCode::code).orElse(""),
        body.name().zh(),
        body.name().en(),
        body.naming().name().toLowerCase(Locale.ROOT),
        body.fields().stream()
            .flatMap(field -> field.ipc().stream())
            .map(IpcSymbol::symbol)
            .collect(Collectors.joining(";")),
        body.source().map(SourceLine::document).orElse(""),
        body.source().map(source -> "" + source.line()).orElse(""));
  }
}
