package org.suzhi.render.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a reader of the language expects them in a drawing. */
final class Figures {

  private final NumberFormat exact;
  private final NumberFormat compact;

  Figures(Locale locale) {
    var known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    exact = NumberFormat.getNumberInstance(known);
    exact.setMaximumFractionDigits(4);
    exact.setRoundingMode(RoundingMode.HALF_UP);
    compact = NumberFormat.getCompactNumberInstance(known, NumberFormat.Style.SHORT);
    compact.setMaximumFractionDigits(2);
    compact.setRoundingMode(RoundingMode.HALF_UP);
  }

  /** All digits, grouped. */
  String exact(BigDecimal value) {
    return exact.format(value).replace('-', '\u2212');
  }

  /** For an axis: 50,000 as 5万 or 50K. */
  String tick(double value) {
    return compact.format(value).replace('-', '\u2212');
  }
}
