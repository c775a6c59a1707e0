package org.suzhi.document.internal.lines;

import java.text.Normalizer;

/**
 * A character where it stands on the page.
 *
 * @param base how far its line lies below the upper edge
 * @param spaced whether a space was written before it
 */
record PdfGlyph(
    String text, float left, float right, float base, float size, boolean bold, boolean spaced) {

  /** Whether no space stands before or after it, as between Chinese characters. */
  boolean isChinese() {
    int c = text.isEmpty() ? 0 : text.codePointAt(0);
    return isChinese(c);
  }

  static boolean isChinese(int c) {
    return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF;
  }

  /** Ligatures and the doubles of Chinese characters that some programs write. */
  static String plain(String text) {
    int c = text.isEmpty() ? 0 : text.codePointAt(0);
    boolean isDouble =
        c >= 0xFB00 && c <= 0xFB06 || c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF;
    return isDouble ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }
}
