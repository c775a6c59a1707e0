package org.suzhi.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An amount of yuan, counted in fen so that nothing is ever rounded unasked. */
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(-?)(?:¥|RMB|CNY)? ?((?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\\.[0-9]{1,2})?)"
              + " ?(?:元|(?i:yuan))?");

  /** Whole yuan. */
  public static Money yuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100));
  }

  /**
   * Reads {@code 1234.5}, {@code 1,234.50元}, {@code RMB 1,234.50}, {@code ¥1234.50}. More than two
   * decimals, or commas that don't part thousands, are refused and not guessed at.
   */
  public static Money parse(String written) {
    var plain =
        written.length() > 40 ? "" : Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    var form = WRITTEN.matcher(plain);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "an amount is written like 1,234.50, in yuan: " + Plain.shown(written));
    }
    var amount = new BigDecimal(form.group(1) + form.group(2).replace(",", ""));
    try {
      return new Money(amount.movePointRight(2).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("too much for an amount: " + Plain.shown(written), e);
    }
  }

  /** The sum; {@link ArithmeticException} where a long of fen overflows. */
  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  /** The difference. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  /** So many times the amount. */
  public Money times(long factor) {
    return new Money(Math.multiplyExact(fen, factor));
  }

  /** A share of the amount, such as 85 per cent, rounded to the fen as told. */
  public Money times(BigDecimal share, RoundingMode rounding) {
    return new Money(new BigDecimal(fen).multiply(share).setScale(0, rounding).longValueExact());
  }

  /** The amount in yuan with two decimals. */
  public BigDecimal inYuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  /** To the fen: {@code 1,234.50元} or {@code RMB 1,234.50}. */
  public String format(Locale locale) {
    var digits = String.format(Locale.ROOT, "%,.2f", inYuan().abs());
    var sign = fen < 0 ? "-" : "";
    return locale.getLanguage().equals("en") ? sign + "RMB " + digits : sign + digits + "元";
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** In yuan without commas, as files and interfaces write it: {@code 1234.50}. */
  @Override
  public String toString() {
    return inYuan().toPlainString();
  }
}
