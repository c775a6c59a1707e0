package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suzhi.whitepaper.Finding.Kind;

/**
 * Holds a paper against an earlier one: what is counted from the beginning of things never falls.
 */
final class Earlier {

  private static final double ALIKE = 0.45;

  private final PaperText now;
  private final PaperText then;
  private final List<Found> found = new ArrayList<>();

  private Earlier(PaperText now, PaperText then) {
    this.now = now;
    this.then = then;
  }

  static List<Found> check(PaperText now, PaperText then) {
    var earlier = new Earlier(now, then);
    earlier.compare();
    return earlier.found;
  }

  private void compare() {
    var before = cumulative(then);
    for (var sentence : cumulative(now)) {
      before.stream()
          .filter(it -> likeness(it, sentence) >= ALIKE)
          .max(Comparator.comparingDouble(it -> likeness(it, sentence)))
          .ifPresent(it -> compare(sentence, it));
    }
  }

  private static List<Sentence> cumulative(PaperText text) {
    return text.paragraphs().stream()
        .filter(it -> it.kind() == Paragraph.Kind.BODY)
        .flatMap(it -> Sentence.of(it).stream())
        .filter(it -> Wording.CUMULATIVE.in(it.text(), it.side()))
        .filter(it -> !Wording.STOCK.in(it.text(), it.side()))
        .filter(it -> it.figures().stream().anyMatch(TextArithmetic::isAmount))
        .toList();
  }

  private static double likeness(Sentence left, Sentence right) {
    return Clauses.likeness(left.text(), right.text(), left.side());
  }

  /** The figures of two sentences that say the same answer each other in order. */
  private void compare(Sentence sentence, Sentence earlier) {
    var here = sentence.figures().stream().filter(TextArithmetic::isAmount).toList();
    var there = earlier.figures().stream().filter(TextArithmetic::isAmount).toList();
    for (var i = 0; i < Math.min(here.size(), there.size()); i++) {
      var left = here.get(i);
      var right = there.get(i);
      var comparable =
          TextArithmetic.sameKind(left, right)
              && left.value() > right.value() / 2
              && left.quantity().step().compareTo(right.quantity().step()) == 0;
      if (comparable && left.value() < right.value()) {
        found.add(
            Found.warning(Kind.C2, "earlier-cumulative-falls")
                .at(left)
                .values(left.quantity().printed(), right.quantity().printed())
                .saying(
                    left.quantity().printed(), right.quantity().printed(), right.passage().text())
                .see(right));
      }
    }
  }
}
