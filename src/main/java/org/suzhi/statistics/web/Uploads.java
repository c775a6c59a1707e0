package org.suzhi.statistics.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.statistics.ImportReport;
import org.suzhi.statistics.ImportWish;
import org.suzhi.statistics.Imports;

/** Hands an uploaded file to the import and leaves no copy of it. */
@Component
class Uploads {

  private static final int LONGEST_NAME = 200;

  private final Imports imports;

  Uploads(Imports imports) {
    this.imports = imports;
  }

  ImportReport bring(MultipartFile upload, boolean dryRun, boolean replace) {
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
