package org.suzhi.document.internal.lines;

/** Words without what only parts or decorates them. */
final class Plain {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Plain() {}

  /** {@code text} on one line: any run of blanks and control characters is one space. */
  static String line(String text) {
    var plain = new StringBuilder(text.length());
    boolean isBlank = true;
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        if (!isBlank) {
          plain.append(' ');
        }
        isBlank = true;
      } else {
        plain.append(c);
        isBlank = false;
      }
    }
    return plain.toString().stripTrailing();
  }

  /** Raised digits as such, so that a note's number doesn't lengthen the number before it. */
  static String raised(String text) {
    var raised = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : c);
    }
    return raised.toString();
  }

  /** Marks that a reader never sees: byte order mark, soft hyphen, joiners, directions. */
  private static boolean isInvisible(char c) {
    return c == '\uFEFF' || c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c == '\u2060';
  }
}
