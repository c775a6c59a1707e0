package org.suzhi.document.internal.uploads;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.suzhi.document.FileKind;
import org.suzhi.document.UploadCheck;
import org.suzhi.document.UploadCheck.Accepted;
import org.suzhi.document.UploadCheck.Reason;
import org.suzhi.document.UploadCheck.Refused;
import org.suzhi.document.internal.parsing.Bytes;

/** Tells the kind of a file by its bytes, never by its name. */
final class Sniffing {

  private static final int BEGINNING = 1_024;

  private Sniffing() {}

  static UploadCheck kind(Path file) throws IOException {
    var start = beginning(file);
    if (indexOf(start, "%PDF-") >= 0) {
      return accepted(FileKind.PDF);
    }
    if (startsWith(start, 'P', 'K', 3, 4)) {
      return zip(file);
    }
    if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return compound(file);
    }
    var image = image(file, start);
    return image.isPresent() ? image.get() : TextSniffing.kind(file);
  }

  private static UploadCheck zip(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("word/document.xml") != null) {
        return accepted(FileKind.DOCX);
      }
      if (zip.getEntry("xl/workbook.xml") != null) {
        return accepted(FileKind.XLSX);
      }
      return accepted(zip.getEntry("OFD.xml") == null ? FileKind.ZIP : FileKind.OFD);
    } catch (ZipException e) {
      var message = e.getMessage();
      return new Refused(
          message != null && message.contains("encrypted") ? Reason.ENCRYPTED : Reason.DAMAGED);
    }
  }

  /** The container of old office files and of new ones with a password. */
  private static UploadCheck compound(Path file) throws IOException {
    var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    return new Refused(
        Bytes.contains(Files.readAllBytes(file), name) ? Reason.ENCRYPTED : Reason.KIND);
  }

  private static Optional<UploadCheck> image(Path file, byte[] start) throws IOException {
    if (startsWith(start, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Optional.of(whole(file, FileKind.PNG, 'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82));
    }
    if (startsWith(start, 0xFF, 0xD8, 0xFF)) {
      return Optional.of(whole(file, FileKind.JPEG, 0xFF, 0xD9));
    }
    if (indexOf(start, "GIF87a") == 0 || indexOf(start, "GIF89a") == 0) {
      return Optional.of(whole(file, FileKind.GIF, 0, ';'));
    }
    if (startsWith(start, 'I', 'I', 42, 0) || startsWith(start, 'M', 'M', 0, 42)) {
      return Optional.of(accepted(FileKind.TIFF));
    }
    return Optional.empty();
  }

  /** Cameras and scanners leave some bytes behind the end, so that it is looked for near it. */
  private static UploadCheck whole(Path file, FileKind kind, int... end) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      var tail = new byte[(int) Math.min(bytes.length(), BEGINNING)];
      bytes.seek(bytes.length() - tail.length);
      bytes.readFully(tail);
      return Bytes.contains(tail, bytes(end)) ? accepted(kind) : new Refused(Reason.DAMAGED);
    }
  }

  private static Accepted accepted(FileKind kind) {
    return new Accepted(kind, Optional.empty(), Optional.empty());
  }

  private static byte[] beginning(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(BEGINNING);
    }
  }

  private static int indexOf(byte[] start, String text) {
    return Bytes.indexOf(start, text.getBytes(StandardCharsets.US_ASCII), 0);
  }

  private static boolean startsWith(byte[] start, int... magic) {
    return start.length >= magic.length
        && Arrays.equals(Arrays.copyOf(start, magic.length), bytes(magic));
  }

  private static byte[] bytes(int... numbers) {
    var bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return bytes;
  }
}
