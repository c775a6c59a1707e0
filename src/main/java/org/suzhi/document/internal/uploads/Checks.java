package org.suzhi.document.internal.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suzhi.document.BoundedParsing;
import org.suzhi.document.DocumentSettings;
import org.suzhi.document.FileKind;
import org.suzhi.document.MalwareCheck;
import org.suzhi.document.ParseResult;
import org.suzhi.document.UploadCheck;
import org.suzhi.document.UploadCheck.Accepted;
import org.suzhi.document.UploadCheck.Reason;
import org.suzhi.document.UploadCheck.Refused;

/** The checks of an upload, cheapest first. */
@Component
public class Checks {

  private final DocumentSettings settings;
  private final BoundedParsing parsing;
  private final Optional<MalwareCheck> scanner;

  Checks(DocumentSettings settings, BoundedParsing parsing, ObjectProvider<MalwareCheck> scanner) {
    this.settings = settings;
    this.parsing = parsing;
    this.scanner = scanner.stream().findFirst();
  }

  /** The first check that fails, or what the file is. */
  public UploadCheck check(Path file, Set<FileKind> wanted) throws IOException {
    var size = Files.size(file);
    if (size == 0) {
      return new Refused(Reason.EMPTY);
    }
    if (size > settings.largest().toBytes()) {
      return new Refused(Reason.TOO_LARGE);
    }
    return switch (Sniffing.kind(file)) {
      case Refused refused -> refused;
      case Accepted accepted when !wanted.contains(accepted.kind()) -> new Refused(Reason.KIND);
      case Accepted accepted ->
          unsound(accepted.kind(), file)
              .<UploadCheck>map(Refused::new)
              .orElseGet(() -> screened(accepted, file));
    };
  }

  /** What a parser has to open goes to the child process. */
  private Optional<Reason> unsound(FileKind kind, Path file) {
    return switch (kind) {
      case PDF, DOCX, XLSX, OFD, ZIP ->
          switch (parsing.parse("file-check", file)) {
            case ParseResult.Parsed parsed -> Optional.empty();
            case ParseResult.TooLarge large -> Optional.of(Reason.TOO_LARGE);
            case ParseResult.TooLong late -> Optional.of(Reason.TOO_LONG);
            case ParseResult.Encrypted closed -> Optional.of(Reason.ENCRYPTED);
            case ParseResult.Damaged damaged -> Optional.of(Reason.DAMAGED);
            case ParseResult.Unreadable unreadable -> Optional.of(Reason.DAMAGED);
            case ParseResult.Busy busy -> Optional.of(Reason.BUSY);
          };
      case PNG, JPEG, GIF, TIFF, CSV, JSON, XML, TEXT -> Optional.empty();
    };
  }

  private UploadCheck screened(Accepted accepted, Path file) {
    if (scanner.isEmpty()) {
      return accepted;
    }
    return switch (scanner.get().check(file)) {
      case CLEAN ->
          new Accepted(accepted.kind(), accepted.charset(), Optional.of(scanner.get().name()));
      case MALWARE -> new Refused(Reason.MALWARE);
      case UNAVAILABLE -> new Refused(Reason.BUSY);
    };
  }
}
