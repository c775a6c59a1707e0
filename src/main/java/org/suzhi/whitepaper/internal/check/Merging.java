package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Side;

/** Puts what was found in each language together to one finding where it is one mistake. */
final class Merging {

  /** Sentences of findings that a single wrong number explains. */
  private static final Set<String> SUMS =
      Set.of(
          "total-of-column",
          "total-of-row",
          "ratio-of-parts",
          "share-of-count",
          "growth-of-counts",
          "growth-impossible",
          "parts-of-whole",
          "shares-not-hundred");

  private final Map<Mention, Mention> partners;
  private final Set<Found> dropped = new HashSet<>();

  private Merging(Map<Mention, Mention> partners) {
    this.partners = partners;
  }

  static List<Found> merge(List<Found> found, Map<Mention, Mention> partners) {
    var merging = new Merging(partners);
    merging.repeats(found);
    merging.differences(found);
    merging.twins(found);
    var kept = new ArrayList<>(found);
    kept.removeAll(merging.dropped);
    kept.forEach(merging::addOtherSide);
    return kept;
  }

  /** The same mistake at the same number, seen in two ways. */
  private void repeats(List<Found> found) {
    for (var i = 0; i < found.size(); i++) {
      for (var j = 0; j < i; j++) {
        var one = found.get(j);
        var other = found.get(i);
        if (one.kind() == other.kind()
            && one.key().equals(other.key())
            && one.anchor().isPresent()
            && one.anchor().equals(other.anchor())) {
          dropped.add(other);
        }
      }
    }
  }

  /**
   * Where the languages differ and the sums of one break over it, the wrong side is known, and the
   * broken sum is no second mistake.
   */
  private void differences(List<Found> found) {
    for (var difference : found) {
      if (difference.kind() != Kind.C1 || difference.anchor().isEmpty()) {
        continue;
      }
      var here = difference.anchor().get();
      var there = partners.get(here);
      for (var arithmetic : found) {
        var at = arithmetic.anchor().orElse(null);
        if (SUMS.contains(arithmetic.key()) && at != null && (at == here || at == there)) {
          difference.primary(at.side()).see(at);
          dropped.add(arithmetic);
        }
      }
    }
  }

  private void twins(List<Found> found) {
    for (var one : found) {
      var partner = one.anchor().map(partners::get).orElse(null);
      if (partner == null || dropped.contains(one) || one.anchor().get().side() != Side.ZH) {
        continue;
      }
      for (var other : found) {
        if (other != one
            && other.kind() == one.kind()
            && other.key().equals(one.key())
            && other.anchor().orElse(null) == partner) {
          one.beside(partner);
          dropped.add(other);
        }
      }
    }
  }

  private void addOtherSide(Found found) {
    var partner = found.anchor().map(partners::get).orElse(null);
    if (partner != null) {
      found.beside(partner);
    }
  }
}
