package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.suzhi.document.ParsingTask.Cause;
import org.suzhi.document.ParsingTask.Unparsable;

/** Text of a file in UTF-8, in UTF-16 with its mark, or in GB 18030. */
final class Decoding {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private Decoding() {}

  /** The text without byte order mark; a file in none of these encodings is unreadable. */
  static String text(Path file) throws IOException, Unparsable {
    return text(Files.readAllBytes(file)).orElseThrow(() -> new Unparsable(Cause.UNREADABLE));
  }

  static Optional<String> text(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return decoded(bytes, StandardCharsets.UTF_16).filter(Decoding::isText);
    }
    return decoded(bytes, StandardCharsets.UTF_8)
        .or(() -> decoded(bytes, GB18030).filter(Decoding::isPlausible))
        .filter(Decoding::isText);
  }

  static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    return text.chars().noneMatch(c -> c == 0 || c < ' ' && "\t\n\r\f\u000B\u001A".indexOf(c) < 0);
  }

  /**
   * Nearly any bytes are GB 18030; real Chinese consists mostly of the 3,755 common characters,
   * which stand in a block of their own.
   */
  private static boolean isPlausible(String text) {
    long chinese = text.codePoints().filter(Character::isIdeographic).count();
    long common =
        text.codePoints()
            .filter(Character::isIdeographic)
            .filter(c -> isCommon(Character.toString(c).getBytes(GB18030)))
            .count();
    return chinese > 0 && common * 10 >= chinese * 8;
  }

  private static boolean isCommon(byte[] code) {
    return code.length == 2
        && (code[0] & 0xFF) >= 0xB0
        && (code[0] & 0xFF) <= 0xD7
        && (code[1] & 0xFF) >= 0xA1;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
