package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.Bound;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** The arithmetic of running text: growth, rates, and parts against their whole. */
final class TextArithmetic {

  private final List<Found> found = new ArrayList<>();

  private TextArithmetic() {}

  static List<Found> check(PaperText text) {
    var arithmetic = new TextArithmetic();
    for (var paragraph : text.paragraphs()) {
      if (paragraph.kind() == Paragraph.Kind.BODY) {
        var sentences = Sentence.of(paragraph);
        for (var sentence : sentences) {
          arithmetic.growth(sentence);
          arithmetic.rates(sentence);
          arithmetic.parts(sentence);
        }
        arithmetic.found.addAll(Shares.check(sentences));
      }
    }
    return arithmetic.found;
  }

  /** A value, by how much it grew, and by how many percent: the three must fit. */
  private void growth(Sentence sentence) {
    var figures = sentence.figures();
    for (var i = 1; i < figures.size(); i++) {
      var value = figures.get(i - 1);
      var change = figures.get(i);
      if (isAmount(value) && isAmount(change) && sameKind(value, change)) {
        var rises = Wording.RISE.in(sentence.before(change), sentence.side());
        var falls = Wording.FALL.in(sentence.before(change), sentence.side());
        if ((rises || falls) && i + 1 < figures.size()) {
          growth(sentence, value, change, figures.get(i + 1), rises);
        }
      } else if (isAmount(value) && change.quantity().unit() == Unit.PERCENT) {
        impossibleGrowth(sentence, value, change);
      }
    }
  }

  private void growth(
      Sentence sentence, Mention value, Mention change, Mention percent, boolean rises) {
    var words = sentence.before(percent);
    var isGrowth =
        Wording.RISE.in(words, sentence.side()) || Wording.FALL.in(words, sentence.side());
    if (percent.quantity().unit() != Unit.PERCENT || !isGrowth || words.length() > 30) {
      return;
    }
    var now = Range.of(value);
    var by = Range.of(change);
    var base = rises ? now.minus(by) : now.plus(by);
    if (base.low() <= 0) {
      return;
    }
    var computed = by.over(base).times(100);
    if (!computed.reaches(percent)) {
      found.add(
          Found.error(Kind.C2, "growth-of-counts")
              .at(percent)
              .values(percent.quantity().printed(), Written.percent(computed.middle()))
              .saying(
                  percent.quantity().printed(),
                  Written.percent(computed.middle()),
                  change.quantity().printed(),
                  Written.of(base.middle(), value))
              .see(value)
              .see(change));
    }
  }

  /** A growth that no whole number a year before could have had. */
  private void impossibleGrowth(Sentence sentence, Mention value, Mention percent) {
    var words = sentence.before(percent);
    var rises = Wording.RISE.in(words, sentence.side());
    var falls = Wording.FALL.in(words, sentence.side());
    var whole =
        value.quantity().step().doubleValue() == 1
            && value.quantity().bound() == Bound.EXACT
            && value.quantity().unit() != Unit.MONEY;
    if (!whole
        || rises == falls
        || !isOfValue(words, sentence.side())
        || isList(sentence, percent)) {
      return;
    }
    var growth = (rises ? 1 : -1) * percent.value() / 100;
    if (growth <= -1) {
      return;
    }
    var base = Math.round(value.value() / (1 + growth));
    for (var candidate = base - 1; candidate <= base + 1; candidate++) {
      if (candidate > 0
          && percent
              .quantity()
              .mayStandFor(Math.abs(100 * (value.value() - candidate) / candidate))) {
        return;
      }
    }
    found.add(
        Found.info(Kind.C2, "growth-impossible")
            .at(percent)
            .values(percent.quantity().printed(), value.quantity().printed())
            .saying(percent.quantity().printed(), value.quantity().printed())
            .see(value));
  }

  /** Between a value and its own growth stands nothing else: not 件数同比增长 behind persons. */
  private static boolean isOfValue(String words, Side side) {
    return side == Side.EN
        ? words.length() <= 48
        : words.matches("[，,、（(\\s]*(?:同比|比|较|环比|增|上升|下降|降低|减少).{0,8}");
  }

  /** In "up 39.81% and 42.68%, respectively" it is not said which belongs to which. */
  private static boolean isList(Sentence sentence, Mention percent) {
    var at = sentence.figures().indexOf(percent) + 1;
    return sentence.before(percent).contains("分别")
        || at < sentence.figures().size()
            && sentence.figures().get(at).quantity().unit() == Unit.PERCENT
            && sentence.after(percent).length() <= 6;
  }

  /** A rate behind two counts must be their quotient, if it is nobody else's. */
  private void rates(Sentence sentence) {
    for (var rate : sentence.figures()) {
      var isRate = Wording.RATE.in(sentence.before(rate), sentence.side());
      var kind = rate.quantity().unit();
      if (isRate && kind == Unit.PERCENT && rate.quantity().bound() == Bound.EXACT) {
        rate(sentence, rate, 100);
      } else if (kind == Unit.TIMES || isRate && kind == Unit.BARE && sentence.side() == Side.EN) {
        rate(sentence, rate, 1);
      }
    }
  }

  private void rate(Sentence sentence, Mention rate, double factor) {
    var before = new ArrayList<Mention>();
    for (var figure : sentence.figures()) {
      if (figure == rate) {
        break;
      }
      before.add(figure);
    }
    if (factor == 1) {
      before.removeIf(it -> it.quantity().unit() != Unit.MONEY);
    } else {
      before.removeIf(it -> !isAmount(it) || it.quantity().unit() == Unit.MONEY);
    }
    if (before.size() < 2 || fitsSome(sentence.paragraph().mentions(), rate, factor)) {
      return;
    }
    var part = before.getLast();
    var whole = before.get(before.size() - 2);
    var rateIsNext = sentence.figures().indexOf(rate) == sentence.figures().indexOf(part) + 1;
    if (rateIsNext && sameKind(part, whole)) {
      var above = factor == 100 && part.value() > whole.value() ? whole : part;
      var below = above == part ? whole : part;
      var computed = factor * above.value() / below.value();
      found.add(
          Found.warning(Kind.C2, "ratio-of-parts")
              .at(rate)
              .values(rate.quantity().printed(), Written.of(computed, 2))
              .saying(
                  rate.quantity().printed(),
                  Written.of(computed, 2) + (factor == 100 ? "%" : ""),
                  above.quantity().printed(),
                  below.quantity().printed())
              .see(part)
              .see(whole));
    }
  }

  private static boolean fitsSome(List<Mention> mentions, Mention rate, double factor) {
    for (var above : mentions) {
      for (var below : mentions) {
        if (above != below
            && isAmount(above)
            && isAmount(below)
            && below.value() > 0
            && Range.of(above).over(Range.of(below)).times(factor).reaches(rate)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A whole and, behind 其中 or "including", parts that nearly make it up. */
  private void parts(Sentence sentence) {
    var figures = sentence.figures();
    for (var i = 1; i + 1 < figures.size(); i++) {
      var first = figures.get(i);
      if (isAmount(first) && Wording.PARTS.in(sentence.before(first), sentence.side())) {
        var whole =
            figures.subList(0, i).reversed().stream()
                .filter(it -> isAmount(it) && sameKind(first, it))
                .findFirst();
        var parts =
            figures.subList(i, figures.size()).stream()
                .filter(it -> isAmount(it) && sameKind(first, it))
                .toList();
        whole
            .filter(it -> it.quantity().bound() == Bound.EXACT)
            .filter(it -> parts.stream().allMatch(part -> part.value() < it.value()))
            .ifPresent(it -> parts(it, parts));
      }
    }
  }

  private void parts(Mention whole, List<Mention> parts) {
    var sum = parts.stream().mapToDouble(Mention::value).sum();
    var share = sum / whole.value();
    var exact = parts.stream().allMatch(it -> it.quantity().bound() == Bound.EXACT);
    var slack = whole.quantity().step().doubleValue() - 1;
    if (!exact || parts.size() < 2 || Math.abs(sum - whole.value()) <= slack) {
      return;
    }
    var many = parts.size() >= 3 && share > 0.9 && share < 1.1;
    if (many || parts.size() == 2 && share > 0.97 && share < 1) {
      var listed = parts.stream().map(it -> it.quantity().printed()).toList();
      var found =
          Found.of(
                  Kind.C2,
                  many
                      ? org.suzhi.whitepaper.Finding.Severity.WARNING
                      : org.suzhi.whitepaper.Finding.Severity.INFO,
                  "parts-of-whole")
              .at(whole)
              .values(whole.quantity().printed(), Written.of(sum, whole))
              .saying(
                  whole.quantity().printed(),
                  Written.of(sum, whole),
                  Written.of(Math.abs(whole.value() - sum), whole),
                  String.join(" + ", listed));
      parts.forEach(found::see);
      this.found.add(found);
    }
  }

  static boolean isAmount(Mention mention) {
    return switch (mention.quantity().unit()) {
      case COUNT, MONEY, BARE -> mention.quantity().isFigure() && mention.value() > 0;
      default -> false;
    };
  }

  /** Counted with the same word, as far as the language has such words. */
  static boolean sameKind(Mention left, Mention right) {
    var a = left.quantity();
    var b = right.quantity();
    var money = a.unit() == Unit.MONEY || b.unit() == Unit.MONEY;
    return money ? a.unit() == b.unit() : a.measure().equals(b.measure()) || left.side() == Side.EN;
  }
}
