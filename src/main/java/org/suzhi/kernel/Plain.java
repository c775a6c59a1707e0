package org.suzhi.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** What people type for a code, brought to the plain characters that codes are made of. */
final class Plain {

  private static final int LONGEST = 64;

  private Plain() {}

  /**
   * Full-width characters made narrow, small letters made capital, surrounding space gone. Longer
   * than any code is refused unread, so that nobody can make a parser work on a megabyte.
   */
  static String code(String written) {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException("too long for a code: " + shown(written));
    }
    return Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }

  /** The beginning of what was typed, without control characters, for a message. */
  static String shown(String written) {
    var start = written.length() > LONGEST ? written.substring(0, LONGEST) + "..." : written;
    return start.replaceAll("\\p{Cntrl}", " ");
  }
}
