package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suzhi.document.ParsingTask;

/** A page of HTML as a reader sees it: no scripts, styles, forms, menus or hidden parts. */
public final class HtmlLines implements ParsingTask {

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:-]+)");
  private static final int BEGINNING = 2_048;

  @Override
  public String name() {
    return "html-lines";
  }

  @Override
  public void parse(Path file, Appendable out) throws IOException, Unparsable {
    var bytes = Files.readAllBytes(file);
    var text =
        Decoding.text(bytes)
            .or(() -> declared(bytes).flatMap(charset -> Decoding.decoded(bytes, charset)))
            .orElseThrow(() -> new Unparsable(Cause.UNREADABLE));
    HtmlBlocks.write(text, 0, new Lines(out));
  }

  private static Optional<Charset> declared(byte[] bytes) {
    var start =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    var charset = CHARSET.matcher(start);
    try {
      return charset.find() ? Optional.of(Charset.forName(charset.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
