package org.suzhi.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The part of a whole that a figure is about, written {@code owner=enterprise;patent_type=design},
 * keys sorted; {@code total} for the whole.
 */
public record Breakdown(SortedMap<String, String> values) implements Comparable<Breakdown> {

  /** The whole. */
  public static final Breakdown TOTAL = new Breakdown(new TreeMap<>());

  public Breakdown {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Reads the written form in any order of keys; empty and {@code total} are the whole. */
  public static Breakdown parse(String written) {
    if (written.isEmpty() || written.equals("total")) {
      return TOTAL;
    }
    var values = new TreeMap<String, String>();
    for (String part : Arrays.asList(written.split(";", -1))) {
      int equals = part.indexOf('=');
      if (equals < 1 || equals == part.length() - 1) {
        throw new IllegalArgumentException(
            "a breakdown is key=value pairs joined by ';', or total: " + written);
      }
      if (values.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException("a breakdown names a key once: " + written);
      }
    }
    return new Breakdown(values);
  }

  /** A breakdown of one key. */
  public static Breakdown of(String key, String value) {
    return new Breakdown(new TreeMap<>(Map.of(key, value)));
  }

  /** Whether this is the whole. */
  public boolean isTotal() {
    return values.isEmpty();
  }

  @Override
  public int compareTo(Breakdown other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return isTotal()
        ? "total"
        : values.entrySet().stream()
            .map(value -> value.getKey() + "=" + value.getValue())
            .collect(Collectors.joining(";"));
  }
}
