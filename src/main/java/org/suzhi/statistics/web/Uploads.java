package org.suzhi.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.ImportRecord;
import org.suzhi.statistics.ImportReport;
import org.suzhi.statistics.ImportWish;
import org.suzhi.statistics.Imports;
import org.suzhi.statistics.Statistics;

/** Hands an uploaded file to the import, if the caller may, and leaves no copy of it. */
@Component
class Uploads {

  private static final int LONGEST_NAME = 200;

  private final ImportGate gate;
  private final Imports imports;
  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;

  Uploads(
      ImportGate gate,
      Imports imports,
      Statistics statistics,
      Regions regions,
      MessageSource messages) {
    this.gate = gate;
    this.imports = imports;
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
  }

  /** What was imported so far, for callers that may import. */
  List<ImportRecord> past(HttpServletRequest request) {
    gate.check(request);
    return imports.all();
  }

  ImportAnswer bring(
      MultipartFile upload,
      boolean dryRun,
      boolean replace,
      HttpServletRequest request,
      Locale locale) {
    gate.check(request);
    var report = bring(upload, dryRun, replace);
    var texts = new ImportTexts(new Vocabulary(statistics, regions, messages, locale));
    return ImportAnswer.of(report, dryRun, texts);
  }

  private ImportReport bring(MultipartFile upload, boolean dryRun, boolean replace) {
    var name = Optional.ofNullable(upload.getOriginalFilename()).orElse("");
    try {
      var copy = Files.createTempFile("observations", ".upload");
      try {
        upload.transferTo(copy);
        return imports.bring(copy, new ImportWish(plain(name), dryRun, replace, "loopback"));
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String name) {
    var plain = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
  }
}
