package org.suzhi.whitepaper.internal.check;

import org.suzhi.whitepaper.internal.numbers.Bound;
import org.suzhi.whitepaper.internal.numbers.Unit;

/**
 * All values that a printed number may stand for: a whole count only itself, a rounded one more.
 */
record Range(double low, double high) {

  static Range of(Mention mention) {
    var quantity = mention.quantity();
    var value = mention.value();
    var step = quantity.step().doubleValue();
    var exact = step == 1 && quantity.unit() != Unit.MONEY && quantity.bound() == Bound.EXACT;
    var half = exact ? 0 : step / 2;
    return switch (quantity.bound()) {
      case EXACT, ABOUT -> new Range(value - half, value + half);
      case OVER -> new Range(value, value * 1.1);
      case NEARLY, UNDER -> new Range(value * 0.9, value);
    };
  }

  Range minus(Range other) {
    return new Range(low - other.high, high - other.low);
  }

  Range plus(Range other) {
    return new Range(low + other.low, high + other.high);
  }

  /** For positive ranges. */
  Range over(Range other) {
    return new Range(low / other.high, high / other.low);
  }

  Range times(double factor) {
    return new Range(low * factor, high * factor);
  }

  /** Whether some value of this is printed as {@code mention}. */
  boolean reaches(Mention mention) {
    var half = mention.quantity().step().doubleValue() * 0.5001;
    return high >= mention.value() - half && low <= mention.value() + half;
  }

  double middle() {
    return (low + high) / 2;
  }
}
