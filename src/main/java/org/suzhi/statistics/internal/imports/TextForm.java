package org.suzhi.statistics.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.suzhi.statistics.ImportReport.Fault;

/**
 * In which encoding a text is written: UTF-8 or UTF-16 by their marks or their looks, else GB
 * 18030, the national standard in which spreadsheet programs here save by default. The whole file
 * must fit: a letter that doesn't is never replaced by a guess.
 *
 * @param mark how many bytes at the start are the mark and no text
 */
record TextForm(Charset charset, int mark) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LOOK = 256;

  static TextForm of(Path file) throws IOException, Unusable {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(LOOK);
    }
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return checked(new TextForm(StandardCharsets.UTF_8, 3), file);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return checked(new TextForm(StandardCharsets.UTF_16LE, 2), file);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return checked(new TextForm(StandardCharsets.UTF_16BE, 2), file);
    }
    if (zeros(start, 1) > start.length / 4) {
      return checked(new TextForm(StandardCharsets.UTF_16LE, 0), file);
    }
    if (zeros(start, 0) > start.length / 4) {
      return checked(new TextForm(StandardCharsets.UTF_16BE, 0), file);
    }
    if (zeros(start, 0) + zeros(start, 1) > 0) {
      throw new Unusable(0, Fault.NOT_TEXT);
    }
    var utf8 = new TextForm(StandardCharsets.UTF_8, 0);
    return utf8.fits(file) ? utf8 : checked(new TextForm(GB18030, 0), file);
  }

  Reader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static TextForm checked(TextForm form, Path file) throws IOException, Unusable {
    if (!form.fits(file)) {
      throw new Unusable(0, Fault.WRONG_ENCODING, form.charset().name());
    }
    return form;
  }

  private boolean fits(Path file) throws IOException {
    try (var reader = reader(file)) {
      var buffer = new char[1 << 14];
      while (reader.read(buffer) >= 0) {
        // the decoder complains
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    return bytes.length >= mark.length
        && Arrays.equals(
            Arrays.stream(mark).toArray(),
            java.util.stream.IntStream.range(0, mark.length).map(i -> bytes[i] & 0xFF).toArray());
  }

  /** How many of the bytes at even or at odd places are zero, as half of a Latin letter is. */
  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
