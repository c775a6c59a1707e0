package org.suzhi.render.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes an office file anew so that it doesn't tell when it was packed. */
final class StableZip {

  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String FIRST = "[Content_Types].xml";

  private StableZip() {}

  static byte[] of(byte[] packed) throws IOException {
    var parts = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var bytes = in.readAllBytes();
        parts.put(entry.getName(), entry.getName().endsWith(".xlsx") ? of(bytes) : bytes);
      }
    }
    var out = new ByteArrayOutputStream(packed.length);
    try (var zip = new ZipOutputStream(out)) {
      var first = parts.remove(FIRST);
      if (first != null) {
        put(zip, FIRST, first);
      }
      for (var part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
