package org.suzhi.register;

/** A holder's part of a right, as a fraction in lowest terms. */
public record Share(long part, long of) {

  /** The whole right. */
  public static final Share WHOLE = new Share(1, 1);

  private static final long FINEST = 1_000_000;

  public Share {
    if (part < 1 || of < part || of > FINEST) {
      throw new IllegalArgumentException(
          "a share is a fraction above nought and up to one: " + part + "/" + of);
    }
    long common = greatestCommon(part, of);
    part = part / common;
    of = of / common;
  }

  private static long greatestCommon(long a, long b) {
    return b == 0 ? a : greatestCommon(b, a % b);
  }

  @Override
  public String toString() {
    return part + "/" + of;
  }
}
