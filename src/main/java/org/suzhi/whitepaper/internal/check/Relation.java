package org.suzhi.whitepaper.internal.check;

import java.util.List;

/**
 * Figures of a table that belong together: a sum and what it is the sum of, or a quotient and what
 * it is made of.
 *
 * @param key the sentence that says so when it does not hold
 * @param target the sum or the quotient
 * @param parts what it follows from
 * @param computed what follows
 * @param label how the reader finds the row or column meant
 */
record Relation(
    String key, Mention target, List<Mention> parts, double computed, boolean holds, String label) {

  Relation {
    parts = List.copyOf(parts);
  }

  /** How far the printed value is from what follows. */
  double difference() {
    return target.value() - computed;
  }

  boolean isSum() {
    return !key.startsWith("ratio");
  }
}
