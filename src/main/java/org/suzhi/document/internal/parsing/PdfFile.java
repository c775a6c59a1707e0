package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.suzhi.document.ParsingTask.Cause;
import org.suzhi.document.ParsingTask.Unparsable;

/** Opens a PDF that is whole. */
public final class PdfFile {

  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = 4_096;

  private PdfFile() {}

  /** The document; one that only forbids printing or copying opens as any reader opens it. */
  public static PDDocument open(Path file) throws IOException, Unparsable {
    // The library mends a file without its end in silence and may lose pages over it.
    if (!Bytes.contains(tail(file), END)) {
      throw new Unparsable(Cause.DAMAGED);
    }
    try {
      var pdf = Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupTempFileOnly().streamCache);
      if (pdf.getNumberOfPages() == 0) {
        pdf.close();
        throw new Unparsable(Cause.DAMAGED);
      }
      return pdf;
    } catch (InvalidPasswordException e) {
      throw new Unparsable(Cause.ENCRYPTED);
    }
  }

  private static byte[] tail(Path file) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      var length = (int) Math.min(bytes.length(), TAIL);
      bytes.seek(bytes.length() - length);
      var tail = new byte[length];
      bytes.readFully(tail);
      return tail;
    }
  }
}
