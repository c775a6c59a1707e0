package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.util.List;

/** Writes the little JSON that tasks need, without the library, which would double their start. */
public final class Json {

  private Json() {}

  public static void array(Appendable out, List<String> texts) throws IOException {
    out.append('[');
    for (int i = 0; i < texts.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      text(out, texts.get(i));
    }
    out.append(']');
  }

  public static void text(Appendable out, String text) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029' || isHalf(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Whether half a character stands at {@code i}, which UTF-8 can't hold. */
  private static boolean isHalf(String text, int i) {
    var c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
