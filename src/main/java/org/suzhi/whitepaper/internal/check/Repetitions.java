package org.suzhi.whitepaper.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** Figures that a paper states in two places, and not in the same way. */
final class Repetitions {

  private static final double ALIKE = 0.5;
  private static final int TELLING_DIGITS = 4;

  private static final Pattern DONE =
      Pattern.compile(
          "(?i)^ of (?:all )?[\\w -]{3,80}\\b(?:was|were|is|are|has been|have been) \\w+ed\\b.*",
          Pattern.DOTALL);
  private static final Pattern OF_TOTAL =
      Pattern.compile("(?i)^ of (?:the )?(?:total|whole|all)\\b.*", Pattern.DOTALL);

  private final PaperText text;
  private final List<Found> found = new ArrayList<>();

  private Repetitions(PaperText text) {
    this.text = text;
  }

  static List<Found> check(PaperText text) {
    var repetitions = new Repetitions(text);
    for (var same : repetitions.byValue().values()) {
      for (var i = 0; i < same.size(); i++) {
        for (var j = i + 1; j < same.size(); j++) {
          repetitions.compare(same.get(i), same.get(j));
        }
      }
    }
    return repetitions.found;
  }

  private record Value(BigDecimal value, Unit unit) {}

  private Map<Value, List<Mention>> byValue() {
    var groups = new LinkedHashMap<Value, List<Mention>>();
    text.mentions()
        .filter(it -> it.quantity().isFigure() && it.value() > 10)
        .forEach(
            it ->
                groups
                    .computeIfAbsent(
                        new Value(it.quantity().value().stripTrailingZeros(), it.quantity().unit()),
                        key -> new ArrayList<>())
                    .add(it));
    groups.values().removeIf(it -> it.size() < 2 || it.size() > 6);
    return groups;
  }

  private void compare(Mention first, Mention second) {
    if (first.paragraph() == second.paragraph()) {
      return;
    }
    var expects = isForecast(first);
    if (expects != isForecast(second) && Clauses.likeness(first, second) >= ALIKE) {
      var wrong = expects ? first : second;
      var other = expects ? second : first;
      found.add(
          Found.warning(Kind.C2, "forecast-and-result")
              .at(wrong)
              .values(wrong.quantity().printed(), other.quantity().printed())
              .saying(wrong.quantity().printed())
              .see(other));
    }
    if (first.side() == Side.EN && first.quantity().digits() >= TELLING_DIGITS) {
      meanings(first, second);
    }
  }

  private static boolean isForecast(Mention mention) {
    return Wording.FORECAST.in(mention.before(24), mention.side())
        || Wording.FORECAST.in(mention.passage().text(), mention.side());
  }

  /** "85.28% of all applications were approved" and "grants accounted for 85.28% of the total". */
  private void meanings(Mention first, Mention second) {
    var done = isDone(first);
    if (first.quantity().unit() == Unit.PERCENT
        && done != isDone(second)
        && isOfTotal(done ? second : first)) {
      var odd = done ? first : second;
      found.add(
          Found.warning(Kind.C2, "same-number-two-meanings")
              .at(odd)
              .values(odd.quantity().printed(), odd.quantity().printed())
              .saying(odd.quantity().printed())
              .see(done ? second : first));
    }
  }

  private static boolean isDone(Mention mention) {
    return DONE.matcher(mention.after(100)).matches();
  }

  private static boolean isOfTotal(Mention mention) {
    return OF_TOTAL.matcher(mention.after(30)).matches()
        || Wording.SHARE.in(mention.before(24), mention.side());
  }
}
