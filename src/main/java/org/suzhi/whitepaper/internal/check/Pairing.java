package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suzhi.whitepaper.internal.numbers.Quantity;
import org.suzhi.whitepaper.internal.numbers.Unit;

/**
 * Which number of one language answers which of the other: first the equal ones in order, then
 * equal ones out of order, then those that differ but stand between the same neighbours.
 */
final class Pairing {

  private final List<Mention> zh;
  private final List<Mention> en;
  private final Map<Mention, Mention> partners = new HashMap<>();
  private final List<Differing> differing = new ArrayList<>();

  /** Two numbers for the same thing that are not equal. */
  record Differing(Mention zh, Mention en, double plausibility) {}

  private Pairing(List<Mention> zh, List<Mention> en) {
    this.zh = zh;
    this.en = en;
  }

  static Pairing of(List<Mention> zh, List<Mention> en) {
    var pairing = new Pairing(zh, en);
    pairing.pairEqualInOrder();
    pairing.pairEqualOutOfOrder();
    pairing.pairDiffering();
    return pairing;
  }

  Optional<Mention> partner(Mention mention) {
    return Optional.ofNullable(partners.get(mention));
  }

  Set<Mention> paired() {
    return partners.keySet();
  }

  List<Differing> differing() {
    return differing;
  }

  List<Mention> leftZh() {
    return left(zh);
  }

  List<Mention> leftEn() {
    return left(en);
  }

  /** How many numbers of the shorter side have found an equal one. */
  int equalPairs() {
    return partners.size() / 2 - differing.size();
  }

  private List<Mention> left(List<Mention> all) {
    return all.stream().filter(it -> !partners.containsKey(it)).collect(Collectors.toList());
  }

  private void pair(Mention left, Mention right) {
    partners.put(left, right);
    partners.put(right, left);
  }

  /** The heaviest common sequence of equal numbers. */
  private void pairEqualInOrder() {
    var best = new double[zh.size() + 1][en.size() + 1];
    for (var i = zh.size() - 1; i >= 0; i--) {
      for (var j = en.size() - 1; j >= 0; j--) {
        var skip = Math.max(best[i + 1][j], best[i][j + 1]);
        var match = equal(i, j) ? weight(i, j) + best[i + 1][j + 1] : -1;
        best[i][j] = Math.max(skip, match);
      }
    }
    var i = 0;
    var j = 0;
    while (i < zh.size() && j < en.size()) {
      if (equal(i, j) && best[i][j] <= weight(i, j) + best[i + 1][j + 1] + 1e-9) {
        pair(zh.get(i++), en.get(j++));
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private boolean equal(int i, int j) {
    return mayBeEqual(zh.get(i).quantity(), en.get(j).quantity());
  }

  private double weight(int i, int j) {
    var left = zh.get(i).quantity();
    var right = en.get(j).quantity();
    var sameKind = left.unit() == right.unit() ? 0.2 : 0;
    var digits = left.form() == Quantity.Form.WORDS ? 0.2 : Math.min(left.digits(), 5);
    return digits + sameKind;
  }

  /**
   * Equal in value, or by rounding where one side prints fewer digits, and of kinds that go
   * together.
   */
  static boolean mayBeEqual(Quantity left, Quantity right) {
    if (!mayAnswer(left, right)) {
      return false;
    }
    return left.sameValue(right) || isRounding(left, right) || isRounding(right, left);
  }

  private static boolean isRounding(Quantity rough, Quantity fine) {
    var scale = rough.step().compareTo(fine.step()) > 0 && rough.step().doubleValue() >= 10;
    return scale
        && rough.digits() >= 2
        && fine.digits() > rough.digits()
        && rough.mayStandFor(fine.value().doubleValue());
  }

  private static boolean mayAnswer(Quantity left, Quantity right) {
    var a = left.unit();
    var b = right.unit();
    if (a == b) {
      return true;
    }
    if (a.isDate() || b.isDate()) {
      return a == Unit.YEAR && b == Unit.BARE || b == Unit.YEAR && a == Unit.COUNT;
    }
    if (a.isPercent() || b.isPercent()) {
      return a.isPercent() && b.isPercent();
    }
    if (a == Unit.MONEY || b == Unit.MONEY) {
      return a == Unit.BARE || b == Unit.BARE;
    }
    return true;
  }

  private void pairEqualOutOfOrder() {
    for (var left : leftZh()) {
      leftEn().stream()
          .filter(right -> mayBeEqual(left.quantity(), right.quantity()))
          .min(Comparator.comparingDouble(right -> distance(left, right)))
          .ifPresent(right -> pair(left, right));
    }
  }

  private double distance(Mention left, Mention right) {
    return Math.abs(zh.indexOf(left) / (double) zh.size() - en.indexOf(right) / (double) en.size());
  }

  private void pairDiffering() {
    var candidates = new ArrayList<Differing>();
    for (var left : leftZh()) {
      for (var right : leftEn()) {
        var plausible = plausibility(left, right);
        if (plausible >= 2) {
          candidates.add(new Differing(left, right, plausible));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(it -> -it.plausibility()));
    for (var candidate : candidates) {
      if (!partners.containsKey(candidate.zh()) && !partners.containsKey(candidate.en())) {
        pair(candidate.zh(), candidate.en());
        differing.add(candidate);
      }
    }
  }

  private double plausibility(Mention left, Mention right) {
    var a = left.quantity();
    var b = right.quantity();
    if (!mayAnswer(a, b) || !mayDiffer(a) || !mayDiffer(b)) {
      return 0;
    }
    if (isCountInWords(a) && isCountInWords(b)) {
      return 0;
    }
    var kinds = a.unit() == b.unit() ? 1 : 0.5;
    return kinds + neighbours(left, right) + closeness(a, b);
  }

  private static boolean mayDiffer(Quantity quantity) {
    return quantity.isFigure()
        || isCountInWords(quantity)
        || quantity.unit() == Unit.YEAR && quantity.context() != Quantity.Context.NAME;
  }

  /** "three institutions", but neither "one of" nor "the third". */
  private static boolean isCountInWords(Quantity quantity) {
    return quantity.form() == Quantity.Form.WORDS
        && quantity.context() == Quantity.Context.PROSE
        && quantity.unit() == Unit.BARE
        && quantity.value().intValue() >= 2;
  }

  /** One for each side on which the nearest paired numbers answer each other. */
  private double neighbours(Mention left, Mention right) {
    return (answers(nearest(zh, left, -1), nearest(en, right, -1)) ? 0.75 : 0)
        + (answers(nearest(zh, left, 1), nearest(en, right, 1)) ? 0.75 : 0);
  }

  private boolean answers(Optional<Mention> left, Optional<Mention> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty();
    }
    return partner(left.get()).filter(right.get()::equals).isPresent();
  }

  private Optional<Mention> nearest(List<Mention> all, Mention from, int step) {
    for (var i = all.indexOf(from) + step; i >= 0 && i < all.size(); i += step) {
      if (partners.containsKey(all.get(i))) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private static double closeness(Quantity a, Quantity b) {
    if (isScaled(a, b)) {
      return 1.5;
    }
    if (editDistance(a.plain(), b.plain()) == 1 || isTransposed(a.plain(), b.plain())) {
      return a.digits() + b.digits() > 3 ? 1.5 : 0.5;
    }
    var ratio = a.value().doubleValue() / Math.max(b.value().doubleValue(), 1e-9);
    return ratio > 0.5 && ratio < 2 ? 0.5 : 0;
  }

  /** Whether one is the other times a power of ten. */
  static boolean isScaled(Quantity a, Quantity b) {
    return a.value().signum() != 0
        && b.value().signum() != 0
        && a.value()
            .stripTrailingZeros()
            .unscaledValue()
            .equals(b.value().stripTrailingZeros().unscaledValue());
  }

  private static boolean isTransposed(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    var i = 0;
    while (i < a.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i + 1 < a.length()
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i)
        && a.substring(i + 2).equals(b.substring(i + 2));
  }

  /** How many digits must be changed, added or taken away, counted up to 2. */
  static int editDistance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return 2;
    }
    var i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (i == a.length() && i == b.length()) {
      return 0;
    }
    var restA = a.substring(Math.min(a.length(), a.length() >= b.length() ? i + 1 : i));
    var restB = b.substring(Math.min(b.length(), b.length() >= a.length() ? i + 1 : i));
    return restA.equals(restB) ? 1 : 2;
  }
}
