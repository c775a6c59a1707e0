package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.suzhi.document.ParsingTask;

/** Opens a PDF, or unpacks a ZIP of any kind, and writes nothing: says whether it is sound. */
public final class FileCheck implements ParsingTask {

  @Override
  public String name() {
    return "file-check";
  }

  @Override
  public void parse(Path file, Appendable out) throws IOException, Unparsable {
    if (isPdf(file)) {
      try (var pdf = PdfFile.open(file)) {
        // Every page must be reachable; what stands on it is read by whoever needs it.
        pdf.getPages().forEach(page -> page.getMediaBox());
      }
      return;
    }
    try (var zip = new ZipFile(file.toFile())) {
      Unpacking.check(zip);
    }
  }

  private static boolean isPdf(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var start = new String(in.readNBytes(1_024), StandardCharsets.ISO_8859_1);
      return start.contains("%PDF-");
    }
  }
}
