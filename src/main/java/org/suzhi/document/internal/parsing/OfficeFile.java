package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.suzhi.document.ParsingTask.Cause;
import org.suzhi.document.ParsingTask.Unparsable;

/** What every office file must pass before it is opened. */
public final class OfficeFile {

  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Name of the stream that holds an encrypted office file in its compound file. */
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private OfficeFile() {}

  /** Passes if {@code file} is a sound ZIP within bounds that has {@code part}. */
  public static void check(Path file, String part) throws IOException, Unparsable {
    var start = beginning(file, 8);
    if (Arrays.equals(start, COMPOUND)) {
      throw new Unparsable(isEncrypted(file) ? Cause.ENCRYPTED : Cause.UNREADABLE);
    }
    if (!Arrays.equals(ZIP, Arrays.copyOf(start, ZIP.length))) {
      throw new Unparsable(Cause.UNREADABLE);
    }
    try (var zip = new ZipFile(file.toFile())) {
      Unpacking.check(zip);
      if (zip.getEntry(part) == null) {
        throw new Unparsable(Cause.UNREADABLE);
      }
    }
    // Every entry was unpacked and counted above: the library's own guess would refuse long
    // tables that repeat themselves.
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxFileCount(Unpacking.MOST_ENTRIES);
  }

  private static byte[] beginning(Path file, int length) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(length);
    }
  }

  private static boolean isEncrypted(Path file) throws IOException {
    return Bytes.contains(Files.readAllBytes(file), ENCRYPTED);
  }
}
