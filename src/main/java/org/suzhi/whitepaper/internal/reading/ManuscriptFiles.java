package org.suzhi.whitepaper.internal.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.suzhi.document.BoundedParsing;
import org.suzhi.document.DocumentSettings;
import org.suzhi.document.ParseResult;
import org.suzhi.document.TextLine;
import org.suzhi.whitepaper.Manuscript;
import org.suzhi.whitepaper.Manuscript.Form;
import org.suzhi.whitepaper.Manuscript.Line;
import org.suzhi.whitepaper.Reading;
import org.suzhi.whitepaper.Reading.Fault;
import org.suzhi.whitepaper.Reading.Refused;

/** Has a file read in the child process, and names what is wrong with one that can't be. */
@Component
public class ManuscriptFiles {

  /** Some fifteen times what the longest of official papers holds in both languages. */
  private static final int MOST_CHARACTERS = 2_000_000;

  private final BoundedParsing parsing;
  private final DocumentSettings settings;

  ManuscriptFiles(BoundedParsing parsing, DocumentSettings settings) {
    this.parsing = parsing;
    this.settings = settings;
  }

  /** Reads {@code file}, which a person knows as {@code name}. */
  public Reading read(Path file, String name) {
    try {
      var size = Files.size(file);
      if (size == 0) {
        return new Refused(Fault.EMPTY);
      }
      if (size > settings.largest().toBytes()) {
        return new Refused(Fault.TOO_LARGE);
      }
      return PaperKind.of(file, name)
          .map(kind -> read(file, name, kind))
          .orElseGet(() -> new Refused(Fault.KIND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reading read(Path file, String name, PaperKind kind) {
    return switch (parsing.parse(kind.task(), file)) {
      case ParseResult.Parsed parsed -> manuscript(parsed, name, kind);
      case ParseResult.Refused refused -> new Refused(fault(refused, kind));
    };
  }

  private static Reading manuscript(ParseResult.Parsed parsed, String name, PaperKind kind) {
    var lines = TextLine.of(parsed).map(ManuscriptFiles::line).toList();
    if (lines.stream().mapToLong(line -> line.text().length()).sum() > MOST_CHARACTERS) {
      return new Refused(Fault.TOO_MUCH_TEXT);
    }
    if (hasNoWords(lines)) {
      return new Refused(kind == PaperKind.PDF ? Fault.SCANNED : Fault.EMPTY);
    }
    return new Reading.Read(new Manuscript(name, lines));
  }

  private static boolean hasNoWords(List<Line> lines) {
    return lines.stream().allMatch(line -> line.text().isBlank());
  }

  private static Line line(TextLine line) {
    return new Line(line.line(), line.page(), form(line.form()), line.text());
  }

  private static Form form(TextLine.Form form) {
    return switch (form) {
      case TEXT -> Form.TEXT;
      case HEADING -> Form.HEADING;
      case ROW -> Form.ROW;
    };
  }

  private static Fault fault(ParseResult.Refused refused, PaperKind kind) {
    return switch (refused) {
      case ParseResult.TooLarge _ -> Fault.TOO_MUCH_TEXT;
      case ParseResult.TooLong _ -> Fault.TOO_LONG;
      case ParseResult.Encrypted _ -> Fault.ENCRYPTED;
      case ParseResult.Damaged _ -> Fault.DAMAGED;
      case ParseResult.Busy _ -> Fault.BUSY;
      case ParseResult.Unreadable _ ->
          switch (kind) {
            case PDF -> Fault.DAMAGED;
            case DOCX -> Fault.KIND;
            case HTML, TEXT -> Fault.ENCODING;
          };
    };
  }
}
