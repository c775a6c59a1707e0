package org.suzhi.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something worth counting that happened on a day. What turns out wrong is taken back by a
 * counter-fact of the opposite amount, never by deletion.
 *
 * @param indicator code of the indicator that counts it
 * @param subject what it happened to, such as a case or registration number; unique per indicator
 *     together with day and sign
 * @param region where it counts
 * @param day when it counts
 * @param breakdown how it can be broken down, keys to values, such as {@code patent_type ->
 *     invention}
 * @param amount one, minus one for a counter-fact, or an amount in the indicator's unit
 */
public record Fact(
    String indicator,
    String subject,
    RegionCode region,
    LocalDate day,
    SortedMap<String, String> breakdown,
    BigDecimal amount) {

  public Fact {
    breakdown = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(breakdown));
  }

  /** One more of {@code indicator}. */
  public static Fact one(
      String indicator,
      String subject,
      RegionCode region,
      LocalDate day,
      Map<String, String> breakdown) {
    return new Fact(indicator, subject, region, day, new TreeMap<>(breakdown), BigDecimal.ONE);
  }

  /** The fact that takes this one back. */
  public Fact counter() {
    return new Fact(indicator, subject, region, day, breakdown, amount.negate());
  }
}
