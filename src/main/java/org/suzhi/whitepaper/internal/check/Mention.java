package org.suzhi.whitepaper.internal.check;

import org.suzhi.whitepaper.Finding.Passage;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.Quantity;

/** A number at its place in a paragraph; two mentions of equal numbers are different mentions. */
final class Mention {

  private final Paragraph paragraph;
  private final Quantity quantity;
  private final int index;

  Mention(Paragraph paragraph, Quantity quantity, int index) {
    this.paragraph = paragraph;
    this.quantity = quantity;
    this.index = index;
  }

  Paragraph paragraph() {
    return paragraph;
  }

  Quantity quantity() {
    return quantity;
  }

  /** The how-manieth number of its paragraph it is, from 0. */
  int index() {
    return index;
  }

  Side side() {
    return paragraph.side();
  }

  double value() {
    return quantity.value().doubleValue();
  }

  Passage passage() {
    return paragraph.passage(quantity.start(), quantity.end());
  }

  /** Up to {@code length} signs before the number. */
  String before(int length) {
    return paragraph.text().substring(Math.max(0, quantity.start() - length), quantity.start());
  }

  /** Up to {@code length} signs behind the number. */
  String after(int length) {
    var text = paragraph.text();
    return text.substring(quantity.end(), Math.min(text.length(), quantity.end() + length));
  }

  @Override
  public String toString() {
    return quantity.printed() + "@" + passage().line();
  }
}
