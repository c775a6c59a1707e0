package org.suzhi.search;

/**
 * Meaning as a place in space: texts that mean alike lie close together. Nothing of it is in memory
 * until it is first asked.
 */
public interface Embeddings {

  /**
   * Where {@code text} lies: a vector of length one. Of a long text the beginning counts, some five
   * hundred characters; a blank one has no meaning and is refused with {@link
   * IllegalArgumentException}.
   */
  float[] of(String text);

  /** How alike two texts are in meaning: their cosine, 1 for the same text. */
  default double similarity(String one, String other) {
    return similarity(of(one), of(other));
  }

  /** The cosine of two vectors of {@link #of}. */
  static double similarity(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
    }
    return product;
  }
}
