package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.suzhi.document.ParsingTask.Cause;
import org.suzhi.document.ParsingTask.Unparsable;

/**
 * Unpacks every entry of a ZIP into nothing and counts, because its own list of sizes may lie: a
 * broken entry is an {@link IOException}, too many bytes are too large.
 */
public final class Unpacking {

  static final int MOST_ENTRIES = 20_000;

  /** A sheet of a million rows and ten columns unpacks to some 600 MB. */
  private static final long MOST_BYTES = 1L << 30;

  /** Where a small file may unpack to much. */
  private static final long FREE_BYTES = 64L << 20;

  /** Deflate can't do better than 1,032; long tables that repeat themselves reach some 50. */
  private static final long MOST_TIMES = 200;

  private Unpacking() {}

  /** Passes if {@code zip} is sound and within bounds. */
  public static void check(ZipFile zip) throws IOException, Unparsable {
    if (zip.size() > MOST_ENTRIES) {
      throw new Unparsable(Cause.TOO_LARGE);
    }
    var packed = zip.stream().mapToLong(ZipEntry::getCompressedSize).sum();
    var most = Math.min(MOST_BYTES, Math.max(FREE_BYTES, packed * MOST_TIMES));
    if (zip.stream().mapToLong(ZipEntry::getSize).sum() > most) {
      throw new Unparsable(Cause.TOO_LARGE);
    }
    var buffer = new byte[1 << 16];
    long unpacked = 0;
    var entries = zip.entries();
    while (entries.hasMoreElements()) {
      try (var in = zip.getInputStream(entries.nextElement())) {
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
          unpacked += length;
          if (unpacked > most) {
            throw new Unparsable(Cause.TOO_LARGE);
          }
        }
      }
    }
  }
}
