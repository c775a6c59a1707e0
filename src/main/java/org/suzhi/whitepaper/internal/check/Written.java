package org.suzhi.whitepaper.internal.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Computed values as a reader of the paper would expect them. */
final class Written {

  private Written() {}

  /** With as many digits behind the point as the number of the paper has. */
  static String of(double value, Mention like) {
    return of(value, Math.max(0, like.quantity().step().scale()));
  }

  static String of(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  static String percent(double share) {
    return of(share, 2) + "%";
  }
}
