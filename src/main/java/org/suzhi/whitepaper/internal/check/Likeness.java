package org.suzhi.whitepaper.internal.check;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.whitepaper.internal.numbers.Quantity;
import org.suzhi.whitepaper.internal.numbers.Unit;

/**
 * How much speaks for two paragraphs saying the same: the numbers and the known words that both
 * have, the rare ones more than the common.
 */
final class Likeness {

  /** What a pair costs before anything speaks for it. */
  private static final double COST = 0.35;

  private final List<Map<BigDecimal, Integer>> zhNumbers;
  private final List<Map<BigDecimal, Integer>> enNumbers;
  private final List<BitSet> zhTerms;
  private final List<BitSet> enTerms;
  private final Map<BigDecimal, Double> weights = new HashMap<>();
  private final double[] termWeights;

  Likeness(PaperText zh, PaperText en, Lexicon lexicon) {
    this.zhNumbers = zh.paragraphs().stream().map(Likeness::numbers).toList();
    this.enNumbers = en.paragraphs().stream().map(Likeness::numbers).toList();
    this.zhTerms = zh.paragraphs().stream().map(it -> lexicon.inChinese(it.text())).toList();
    this.enTerms = en.paragraphs().stream().map(it -> lexicon.inEnglish(it.text())).toList();
    this.termWeights = termWeights(lexicon.terms().size());
    weigh();
  }

  private static Map<BigDecimal, Integer> numbers(Paragraph paragraph) {
    var counted = new HashMap<BigDecimal, Integer>();
    for (var quantity : paragraph.quantities()) {
      if (tells(quantity)) {
        counted.merge(key(quantity), 1, Integer::sum);
      }
    }
    return counted;
  }

  private static boolean tells(Quantity quantity) {
    return quantity.form() != Quantity.Form.WORDS
        && quantity.unit() != Unit.MONTH
        && quantity.unit() != Unit.DAY
        && quantity.context() != Quantity.Context.NAME;
  }

  private static BigDecimal key(Quantity quantity) {
    return quantity.value().stripTrailingZeros();
  }

  private void weigh() {
    var paragraphs = new HashMap<BigDecimal, Integer>();
    zhNumbers.forEach(it -> it.keySet().forEach(key -> paragraphs.merge(key, 1, Integer::sum)));
    enNumbers.forEach(it -> it.keySet().forEach(key -> paragraphs.merge(key, 1, Integer::sum)));
    paragraphs.forEach(
        (value, count) -> {
          var digits = Math.min(value.stripTrailingZeros().precision(), 5);
          weights.put(value, 0.3 * digits / Math.sqrt(Math.max(1, count / 2.0)));
        });
  }

  private double[] termWeights(int terms) {
    var weights = new double[terms];
    var count = zhTerms.size() + enTerms.size() + 1.0;
    for (var i = 0; i < terms; i++) {
      var term = i;
      var uses =
          zhTerms.stream().filter(it -> it.get(term)).count()
              + enTerms.stream().filter(it -> it.get(term)).count();
      weights[i] = uses == 0 ? 0 : 0.12 * Math.log(count / uses);
    }
    return weights;
  }

  /** Above 0 when more speaks for the pair than against it. */
  double of(int zh, int en) {
    return numbers(zhNumbers.get(zh), enNumbers.get(en)) + terms(zh, en) - COST;
  }

  private double numbers(Map<BigDecimal, Integer> left, Map<BigDecimal, Integer> right) {
    var sum = 0.0;
    for (var number : left.entrySet()) {
      var other = right.getOrDefault(number.getKey(), 0);
      sum += Math.min(number.getValue(), other) * weights.getOrDefault(number.getKey(), 0.0);
    }
    return sum;
  }

  private double terms(int zh, int en) {
    var left = zhTerms.get(zh);
    var right = enTerms.get(en);
    var common = (BitSet) left.clone();
    common.and(right);
    var all = (BitSet) left.clone();
    all.or(right);
    var both = weight(common);
    return all.isEmpty() ? 0 : both * both / Math.max(weight(all), 1e-9);
  }

  private double weight(BitSet terms) {
    return terms.stream().mapToDouble(it -> termWeights[it]).sum();
  }
}
