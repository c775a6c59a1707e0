package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Severity;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.Bound;
import org.suzhi.whitepaper.internal.numbers.Quantity;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** Holds the running text of the two languages against each other, number by number. */
final class Comparison {

  private static final Pattern PERSONS =
      Pattern.compile(
          "(?s)^ (?:\\w+ ){0,2}(?:persons?|people|individuals?|participants?|personnel)\\b.*");
  private static final Pattern TIMES =
      Pattern.compile("(?s)^.{0,40}\\b(?:times|person-times|visits|attendances)\\b.*");

  private static final double SAME_THING = 0.5;
  private static final int LARGE = 1000;

  private final Map<Mention, Mention> partners = new HashMap<>();
  private final Map<Bead, Pairing> pairings = new LinkedHashMap<>();
  private final List<Found> found = new ArrayList<>();

  private Comparison() {}

  static Comparison of(PaperText zh, PaperText en, Lexicon lexicon) {
    var comparison = new Comparison();
    for (var bead : ParagraphAlignment.align(zh, en, lexicon)) {
      var pairing = Pairing.of(bead.zhMentions(), bead.enMentions());
      comparison.pairings.put(bead, pairing);
      pairing
          .paired()
          .forEach(it -> comparison.partners.put(it, pairing.partner(it).orElseThrow()));
    }
    comparison.pairAcrossBeads(zh, en);
    comparison.judge();
    return comparison;
  }

  Map<Mention, Mention> partners() {
    return partners;
  }

  List<Found> found() {
    return found;
  }

  List<Bead> beads() {
    return List.copyOf(pairings.keySet());
  }

  /** What one paragraph has left over may stand in the next one of the other language. */
  private void pairAcrossBeads(PaperText zh, PaperText en) {
    var free = new ArrayList<>(en.mentions().filter(it -> !partners.containsKey(it)).toList());
    var entries = List.copyOf(pairings.entrySet());
    var beads = entries.stream().map(Map.Entry::getKey).toList();
    for (var i = 0; i < beads.size(); i++) {
      var from = beads.get(Math.max(0, i - 2)).en().getFirst().firstLine();
      var to = beads.get(Math.min(beads.size() - 1, i + 2)).en().getLast().firstLine();
      for (var left : entries.get(i).getValue().leftZh()) {
        free.stream()
            .filter(it -> within(it, Math.min(from, to), Math.max(from, to)))
            .filter(it -> Pairing.mayBeEqual(left.quantity(), it.quantity()))
            .findFirst()
            .ifPresent(
                it -> {
                  partners.put(left, it);
                  partners.put(it, left);
                  free.remove(it);
                });
      }
    }
  }

  private static boolean within(Mention mention, int from, int to) {
    var line = mention.paragraph().firstLine();
    return line >= from && line <= to;
  }

  private void judge() {
    pairings.forEach(
        (bead, pairing) -> {
          pairing
              .differing()
              .forEach(it -> found.add(elsewhere(it, Differences.error(it.zh(), it.en()))));
          bead.zhMentions().forEach(it -> partner(it).ifPresent(other -> units(it, other)));
          if (isSure(bead, pairing)) {
            alone(pairing.leftZh(), bead.en(), pairing);
            alone(pairing.leftEn(), bead.zh(), pairing);
          }
        });
  }

  /** Where the paper says the same thing once more, and both languages agree. */
  private Found elsewhere(Pairing.Differing differing, Found difference) {
    partners.forEach(
        (zh, en) -> {
          var again =
              zh.side() == Side.ZH
                  && zh != differing.zh()
                  && zh.quantity().digits() + zh.quantity().plain().length() > 4
                  && zh.quantity().sameValue(differing.zh().quantity())
                  && zh.quantity().sameValue(en.quantity());
          if (again && Clauses.likeness(zh, differing.zh()) >= SAME_THING) {
            difference.see(zh).see(en);
          }
        });
    return difference;
  }

  private Optional<Mention> partner(Mention mention) {
    return Optional.ofNullable(partners.get(mention));
  }

  /** Whether the paragraphs say the same beyond doubt. */
  private static boolean isSure(Bead bead, Pairing pairing) {
    var numbers = Math.min(bead.zhMentions().size(), bead.enMentions().size());
    var left = pairing.leftZh().size() + pairing.leftEn().size();
    return pairing.equalPairs() * 2 >= numbers && (pairing.equalPairs() >= 2 || left <= 2);
  }

  private void units(Mention zh, Mention en) {
    var left = zh.quantity();
    var right = en.quantity();
    if (left.unit() == Unit.POINTS && right.unit() == Unit.PERCENT) {
      found.add(unit("points-as-percent", en, zh));
    } else if (left.unit() == Unit.PERCENT && right.unit() == Unit.POINTS) {
      found.add(unit("percent-as-points", zh, en));
    } else if (left.unit() == Unit.MONEY && right.unit() == Unit.BARE && left.isFigure()) {
      found.add(unit("unit-missing", en, zh));
    } else if (left.unit() == Unit.BARE && right.unit() == Unit.MONEY && left.isFigure()) {
      found.add(unit("unit-missing", zh, en));
    } else if (left.measure().endsWith("人次")
        && PERSONS.matcher(en.after(40)).matches()
        && !TIMES.matcher(en.after(60)).matches()) {
      found.add(
          Found.warning(Kind.C4, "persons-times")
              .at(en)
              .beside(zh)
              .values(right.printed(), left.printed())
              .saying(right.printed(), left.printed()));
    }
    bounds(zh, en);
  }

  private static Found unit(String key, Mention wrong, Mention right) {
    return Found.error(Kind.C4, key)
        .at(wrong)
        .beside(right)
        .values(wrong.quantity().printed(), right.quantity().printed())
        .saying(wrong.quantity().printed());
  }

  private void bounds(Mention zh, Mention en) {
    var left = zh.quantity().bound();
    var right = en.quantity().bound();
    if (left == right || !zh.quantity().isFigure() || !en.quantity().isFigure()) {
      return;
    }
    if (left == Bound.EXACT || right == Bound.EXACT) {
      var bounded = right == Bound.EXACT ? zh : en;
      var other = right == Bound.EXACT ? en : zh;
      found.add(
          Found.info(Kind.C6, "bound-only-here")
              .at(bounded)
              .beside(other)
              .values(bounded.quantity().printed(), other.quantity().printed())
              .saying(bounded.before(6).strip(), bounded.quantity().printed()));
    }
  }

  /** Figures that the other language does not have. */
  private void alone(List<Mention> left, List<Paragraph> others, Pairing pairing) {
    for (var mention : left) {
      if (!partners.containsKey(mention) && mention.quantity().isFigure()) {
        var quantity = mention.quantity();
        found.add(
            Found.of(Kind.C6, severity(quantity, pairing), "figure-only-here")
                .at(mention)
                .primary(mention.side() == Side.ZH ? Side.EN : Side.ZH)
                .beside(others.getFirst().side(), near(mention, others, pairing))
                .values("", quantity.plain())
                .saying(quantity.printed()));
      }
    }
  }

  /** Where in the other language the missing number would stand: beside its neighbour's partner. */
  private org.suzhi.whitepaper.Finding.Passage near(
      Mention mention, List<Paragraph> others, Pairing pairing) {
    return mention.paragraph().mentions().stream()
        .filter(it -> it != mention && pairing.partner(it).isPresent())
        .min(Comparator.comparingInt(it -> distance(it, mention)))
        .flatMap(pairing::partner)
        .map(Mention::passage)
        .orElseGet(() -> others.getFirst().passage());
  }

  private static int distance(Mention left, Mention right) {
    return Math.abs(left.quantity().start() - right.quantity().start());
  }

  private static Severity severity(Quantity quantity, Pairing pairing) {
    var large = quantity.value().doubleValue() >= LARGE;
    var substantial = quantity.digits() >= 2 || large || quantity.unit() == Unit.MONEY;
    return substantial && pairing.equalPairs() >= 2 ? Severity.ERROR : Severity.WARNING;
  }
}
