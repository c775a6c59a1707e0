package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.Bound;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** Shares in running text: of a whole that the paragraph states, and all together 100. */
final class Shares {

  /** A part and the percentage that it is said to be of something. */
  private record Share(Mention part, Mention percent) {}

  private final List<Sentence> sentences;
  private final List<Found> found = new ArrayList<>();

  private Shares(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  static List<Found> check(List<Sentence> sentences) {
    var shares = new Shares(sentences);
    shares.ofTheirWhole();
    sentences.forEach(shares::ofHundred);
    return shares.found;
  }

  private void ofTheirWhole() {
    var shares = shares();
    if (shares.size() < 2) {
      return;
    }
    var support = new LinkedHashMap<Mention, Integer>();
    for (var whole : amounts()) {
      var fitting = (int) shares.stream().filter(it -> fits(it, whole)).count();
      if (fitting >= 2) {
        support.put(whole, fitting);
      }
    }
    var best = support.entrySet().stream().max(Map.Entry.comparingByValue());
    if (best.isEmpty()) {
      wholeThatFitsNone(shares);
      return;
    }
    for (var share : shares) {
      if (amounts().stream().noneMatch(it -> fits(share, it))) {
        found.add(wrong(share, best.get().getKey()));
      }
    }
  }

  private List<Mention> amounts() {
    return sentences.stream()
        .flatMap(it -> it.figures().stream())
        .filter(TextArithmetic::isAmount)
        .toList();
  }

  private List<Share> shares() {
    var shares = new ArrayList<Share>();
    for (var sentence : sentences) {
      for (var percent : sentence.figures()) {
        if (isShare(sentence, percent)) {
          part(sentence, percent).ifPresent(part -> shares.add(new Share(part, percent)));
        }
      }
    }
    return shares;
  }

  private static boolean isShare(Sentence sentence, Mention percent) {
    return percent.quantity().unit() == Unit.PERCENT
        && percent.quantity().bound() == Bound.EXACT
        && Wording.SHARE.in(sentence.before(percent), sentence.side());
  }

  /** The amount that the share is said of: the nearest one before it in the sentence. */
  private static Optional<Mention> part(Sentence sentence, Mention percent) {
    return sentence.figures().stream()
        .filter(TextArithmetic::isAmount)
        .filter(it -> it.index() < percent.index())
        .max(Comparator.comparingInt(Mention::index));
  }

  private static boolean fits(Share share, Mention whole) {
    return whole != share.part()
        && whole.value() >= share.part().value()
        && Range.of(share.part()).over(Range.of(whole)).times(100).reaches(share.percent());
  }

  private static Found wrong(Share share, Mention whole) {
    var computed = 100 * share.part().value() / whole.value();
    return Found.error(Kind.C2, "share-of-count")
        .at(share.percent())
        .values(share.percent().quantity().printed(), Written.percent(computed))
        .saying(
            share.percent().quantity().printed(),
            Written.percent(computed),
            share.part().quantity().printed(),
            whole.quantity().printed())
        .see(share.part())
        .see(whole);
  }

  /**
   * Shares that are complete give their whole away; a stated one that fits none of them is wrong.
   */
  private void wholeThatFitsNone(List<Share> shares) {
    var sum = shares.stream().mapToDouble(it -> it.percent().value()).sum();
    var parts = shares.stream().map(Share::part).distinct().toList();
    if (shares.size() < 3 || Math.abs(sum - 100) > 0.1 || parts.size() != shares.size()) {
      return;
    }
    var total = parts.stream().mapToDouble(Mention::value).sum();
    amounts().stream()
        .filter(it -> !parts.contains(it) && it.index() < parts.getFirst().index())
        .filter(it -> TextArithmetic.sameKind(it, parts.getFirst()))
        .max(Comparator.comparingInt(Mention::index))
        .filter(it -> it.value() != total)
        .ifPresent(
            whole ->
                found.add(
                    Found.error(Kind.C2, "parts-of-whole")
                        .at(whole)
                        .values(whole.quantity().printed(), Written.of(total, whole))
                        .saying(
                            whole.quantity().printed(),
                            Written.of(total, whole),
                            Written.of(Math.abs(whole.value() - total), whole),
                            parts.size())));
  }

  /** A list of shares that comes near to 100 is meant to reach it. */
  private void ofHundred(Sentence sentence) {
    var listed =
        sentence.figures().stream()
            .filter(it -> it.quantity().unit() == Unit.PERCENT)
            .filter(it -> isListed(sentence, it))
            .toList();
    var sum = listed.stream().mapToDouble(Mention::value).sum();
    var slack = listed.stream().mapToDouble(it -> it.quantity().step().doubleValue()).sum() * 0.6;
    var off = Math.abs(sum - 100);
    if (listed.size() >= 3 && off > slack && off < 12) {
      var first =
          Found.error(Kind.C2, "shares-not-hundred")
              .at(listed.getFirst())
              .values(Written.percent(sum), "100%")
              .saying(
                  Written.percent(sum),
                  String.join(" + ", listed.stream().map(it -> it.quantity().printed()).toList()));
      listed.stream().skip(1).forEach(first::see);
      found.add(first);
    }
  }

  private static boolean isListed(Sentence sentence, Mention percent) {
    var words = sentence.before(percent);
    return Wording.SHARE.in(words, sentence.side())
        && (sentence.side() == Side.ZH || words.stripTrailing().endsWith("("));
  }
}
