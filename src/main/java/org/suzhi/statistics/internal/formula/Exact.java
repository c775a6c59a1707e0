package org.suzhi.statistics.internal.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/** A fraction in lowest terms, so that nothing is rounded before it is shown. */
record Exact(BigInteger numerator, BigInteger denominator) {

  Exact {
    var common = numerator.gcd(denominator);
    var sign = BigInteger.valueOf(denominator.signum());
    numerator = numerator.divide(common).multiply(sign);
    denominator = denominator.divide(common).multiply(sign);
  }

  static Exact of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Exact(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Exact(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  Exact plus(Exact other) {
    return new Exact(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Exact minus(Exact other) {
    return plus(new Exact(other.numerator.negate(), other.denominator));
  }

  Exact times(Exact other) {
    return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** Nothing where the other is zero. */
  Optional<Exact> over(Exact other) {
    return other.numerator.signum() == 0
        ? Optional.empty()
        : Optional.of(times(new Exact(other.denominator, other.numerator)));
  }

  /** The exact decimal where it ends, else its first 34 digits. */
  BigDecimal decimal() {
    var above = new BigDecimal(numerator);
    var below = new BigDecimal(denominator);
    try {
      return plain(above.divide(below));
    } catch (ArithmeticException e) {
      return above.divide(below, MathContext.DECIMAL128);
    }
  }

  private static BigDecimal plain(BigDecimal decimal) {
    var stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
