package org.suzhi.whitepaper.internal.template;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure as a template names it; in a table rows and columns name a part of it each.
 *
 * @param breakdown values by dimension; several of one are added up
 */
public record Reference(
    Optional<String> indicator,
    SortedMap<String, List<String>> breakdown,
    Optional<String> region,
    Optional<String> period,
    Form form) {

  /** Says nothing yet. */
  public static final Reference EMPTY =
      new Reference(
          Optional.empty(), new TreeMap<>(), Optional.empty(), Optional.empty(), Form.VALUE);

  public Reference {
    breakdown = Collections.unmodifiableSortedMap(new TreeMap<>(breakdown));
  }

  /** The same for another region. */
  public Reference in(String code) {
    return new Reference(indicator, breakdown, Optional.of(code), period, form);
  }

  /** The same for another period. */
  public Reference at(String written) {
    return new Reference(indicator, breakdown, region, Optional.of(written), form);
  }

  /** The same for a part. */
  public Reference of(String dimension, List<String> values) {
    var parts = new TreeMap<>(breakdown);
    parts.put(dimension, values);
    return new Reference(indicator, parts, region, period, form);
  }

  /** The same without that dimension: the whole of it. */
  public Reference without(String dimension) {
    var parts = new TreeMap<>(breakdown);
    parts.remove(dimension);
    return new Reference(indicator, parts, region, period, form);
  }

  /** The same in another form. */
  public Reference as(Form other) {
    return new Reference(indicator, breakdown, region, period, other);
  }

  /** What this row and a column say together; what the column says itself comes first. */
  public Reference with(Reference column) {
    var parts = new TreeMap<>(breakdown);
    parts.putAll(column.breakdown);
    return new Reference(
        column.indicator.or(() -> indicator),
        parts,
        column.region.or(() -> region),
        column.period.or(() -> period),
        column.form.equals(Form.VALUE) ? form : column.form);
  }

  /** Whether both say the same of the same figure. */
  boolean saysWhat(Reference other) {
    return indicator.equals(other.indicator)
        && breakdown.equals(other.breakdown)
        && region.equals(other.region)
        && period.equals(other.period)
        && form.saysWhat(other.form);
  }
}
