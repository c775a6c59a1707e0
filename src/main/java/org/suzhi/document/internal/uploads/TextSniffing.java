package org.suzhi.document.internal.uploads;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.suzhi.document.FileKind;
import org.suzhi.document.UploadCheck;
import org.suzhi.document.UploadCheck.Accepted;
import org.suzhi.document.UploadCheck.Reason;
import org.suzhi.document.UploadCheck.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells text from other bytes, in which encoding it is, and what kind of text. */
final class TextSniffing {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Lines that must have equally many commas to be a table. */
  private static final int LINES = 5;

  private TextSniffing() {}

  static UploadCheck kind(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (var charset : candidates(bytes)) {
      var text = decode(bytes, charset);
      if (text.isPresent() && isText(text.get())) {
        return kind(text.get())
            .<UploadCheck>map(
                kind -> new Accepted(kind, Optional.of(charset.name()), Optional.empty()))
            .orElseGet(() -> new Refused(Reason.KIND));
      }
    }
    return new Refused(Reason.KIND);
  }

  private static List<Charset> candidates(byte[] bytes) {
    var marked =
        bytes.length > 1
            && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    return marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(java.nio.ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    return text.chars()
        .noneMatch(c -> Character.isISOControl(c) && "\t\n\r\f\u0085".indexOf(c) < 0);
  }

  private static Optional<FileKind> kind(String text) {
    var start = text.stripLeading();
    if (start.startsWith("<?xml")) {
      return Optional.of(FileKind.XML);
    }
    if (start.startsWith("<")) {
      // Pages, drawings and scripts that a browser would run have no place among papers.
      return Optional.empty();
    }
    if ((start.startsWith("{") || start.startsWith("[")) && isJson(start)) {
      return Optional.of(FileKind.JSON);
    }
    return Optional.of(isTable(start) ? FileKind.CSV : FileKind.TEXT);
  }

  private static boolean isJson(String text) {
    try (var parser = JSON.createParser(text)) {
      while (parser.nextToken() != null) {}
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  private static boolean isTable(String text) {
    var counts =
        text.lines().limit(LINES).map(TextSniffing::commasOutsideQuotes).distinct().toList();
    return counts.size() == 1 && counts.getFirst() > 0;
  }

  private static long commasOutsideQuotes(String line) {
    return line.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ',').count();
  }
}
