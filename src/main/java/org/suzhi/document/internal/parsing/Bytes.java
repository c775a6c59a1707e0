package org.suzhi.document.internal.parsing;

/** Looks for bytes among bytes. */
public final class Bytes {

  private Bytes() {}

  /** Whether {@code wanted} stands anywhere in {@code bytes}. */
  public static boolean contains(byte[] bytes, byte[] wanted) {
    return indexOf(bytes, wanted, 0) >= 0;
  }

  /** Where {@code wanted} stands first at or after {@code from}; -1 if nowhere. */
  public static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = Math.max(from, 0); i <= bytes.length - wanted.length; i++) {
      int j = 0;
      while (j < wanted.length && bytes[i + j] == wanted[j]) {
        j++;
      }
      if (j == wanted.length) {
        return i;
      }
    }
    return -1;
  }
}
