package org.suzhi.whitepaper.internal.numbers;

import java.util.List;
import org.suzhi.whitepaper.Finding.Side;

/** Reads the numbers of a text into values with their units, in Chinese and in English. */
public final class QuantityReader {

  private QuantityReader() {}

  /** All numbers of {@code text} in order; none covers another. */
  public static List<Quantity> read(String text, Side side) {
    var even = HalfWidth.of(text);
    return side == Side.ZH ? ChineseQuantities.read(even) : EnglishQuantities.read(even);
  }
}
