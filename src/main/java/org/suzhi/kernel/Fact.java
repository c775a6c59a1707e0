package org.suzhi.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something worth counting that happened on a day. What turns out wrong is taken back by a
 * counter-fact of the opposite amount, never by deletion. Two facts that are equal in every part
 * are the same fact and count once.
 *
 * @param indicator code of the indicator that counts it
 * @param subject what it happened to, such as a case or registration number; never leaves the
 *     database
 * @param region where it counts
 * @param day when it counts
 * @param breakdown how it can be broken down, keys to values, such as {@code patent_type ->
 *     invention}
 * @param amount one, minus one for a counter-fact, or an amount in the indicator's unit, with at
 *     most four decimals
 * @param revision zero, or how often the same was stated again after it had been taken back
 */
public record Fact(
    String indicator,
    String subject,
    RegionCode region,
    LocalDate day,
    SortedMap<String, String> breakdown,
    BigDecimal amount,
    int revision) {

  private static final int DECIMALS = 4;
  private static final int DIGITS = 18;

  public Fact {
    breakdown = Collections.unmodifiableSortedMap(new TreeMap<>(breakdown));
    amount = amount.stripTrailingZeros();
    if (amount.signum() == 0) {
      throw new IllegalArgumentException("a fact of nothing counts nothing: " + subject);
    }
    if (amount.scale() > DECIMALS || amount.precision() - amount.scale() > DIGITS - DECIMALS) {
      throw new IllegalArgumentException(
          "an amount has at most 14 digits before the point and 4 after it: "
              + amount.toPlainString());
    }
  }

  /** One more of {@code indicator}. */
  public static Fact one(
      String indicator,
      String subject,
      RegionCode region,
      LocalDate day,
      Map<String, String> breakdown) {
    return of(indicator, subject, region, day, breakdown, BigDecimal.ONE);
  }

  /** So much more of {@code indicator}, in its unit. */
  public static Fact of(
      String indicator,
      String subject,
      RegionCode region,
      LocalDate day,
      Map<String, String> breakdown,
      BigDecimal amount) {
    return new Fact(indicator, subject, region, day, new TreeMap<>(breakdown), amount, 0);
  }

  /** The fact that takes this one back. */
  public Fact counter() {
    return new Fact(indicator, subject, region, day, breakdown, amount.negate(), revision);
  }

  /** This fact stated once more after its counter-fact. */
  public Fact again() {
    return new Fact(indicator, subject, region, day, breakdown, amount, revision + 1);
  }
}
