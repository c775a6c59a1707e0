package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** Units that a reader of one language alone can see to be wrong. */
final class Units {

  private static final Pattern HIGHER_EN =
      Pattern.compile("(?i)^,? ?(?:higher|lower|above|below|more|less)\\b.*", Pattern.DOTALL);
  private static final Pattern AVERAGE_EN =
      Pattern.compile(
          "(?i)^ ?(?:higher|lower|above|below)(?: than)? (?:the )?[\\w ]{0,24}average.*",
          Pattern.DOTALL);
  private static final Pattern AVERAGE_ZH =
      Pattern.compile(".*(?:高于|低于|高出|低于)[^，,。]{0,10}平均(?:水平|值|数)?$", Pattern.DOTALL);
  private static final Pattern GROWTH_BEHIND =
      Pattern.compile(
          "(?i)^ (?:year-on-year |annual )?(?:increase|decrease|growth|rise|decline|drop)\\b.*",
          Pattern.DOTALL);
  private static final Pattern MONEY_ZH =
      Pattern.compile(
          ".*(?:金额|总额|融资额?|贷款|资金|货值|产值|收入|投资|价值|罚款|罚没款|经费|补贴|奖励|补偿)(?:约|近|超过?|达到?|为|共计?|合计|突破)*$",
          Pattern.DOTALL);
  private static final Pattern MONEY_EN =
      Pattern.compile(
          "(?i).*\\b(?:amount|value|worth|fines?|investment|revenue|loans?|financing)(?: of| totall?ing| reached| exceeding)*(?: over| about| nearly| more than)? $",
          Pattern.DOTALL);

  private final List<Found> found = new ArrayList<>();

  private Units() {}

  static List<Found> check(PaperText text) {
    var units = new Units();
    for (var paragraph : text.paragraphs()) {
      if (paragraph.kind() == Paragraph.Kind.BODY) {
        Sentence before = null;
        for (var sentence : Sentence.of(paragraph)) {
          units.check(sentence, before);
          before = sentence;
        }
      }
    }
    return units.found;
  }

  private void check(Sentence sentence, @org.jspecify.annotations.Nullable Sentence before) {
    var figures = sentence.figures();
    for (var i = 0; i < figures.size(); i++) {
      var figure = figures.get(i);
      if (figure.quantity().unit() == Unit.PERCENT) {
        var isPoints =
            i > 0 && changesShare(sentence, figures.get(i - 1), figure)
                || comparesGrowth(sentence, figure, before);
        if (isPoints) {
          pointsAsPercent(figure);
        }
      } else if (figure.quantity().unit() == Unit.BARE) {
        moneyWithoutUnit(figure);
      } else if (sentence.side() == Side.ZH) {
        wrongMeasure(figure);
      }
    }
  }

  /** A share, and then by how much that share rose or fell, or stands above another. */
  private static boolean changesShare(Sentence sentence, Mention share, Mention change) {
    if (share.quantity().unit() != Unit.PERCENT || isGrowth(sentence, share)) {
      return false;
    }
    var words = sentence.between(share, change);
    if (words.length() > 90 || words.contains("(") || words.contains("（")) {
      return false;
    }
    var moves = Wording.RISE.in(words, sentence.side()) || Wording.FALL.in(words, sentence.side());
    var compares =
        sentence.side() == Side.EN
            ? HIGHER_EN.matcher(sentence.after(change)).matches()
            : AVERAGE_ZH.matcher(words).matches();
    return moves && !namesAnother(words, sentence.side()) || compares;
  }

  /** Between a share and its own change no other thing is named. */
  private static boolean namesAnother(String words, Side side) {
    return side == Side.ZH && words.matches("(?s).*[，,、].*(?:额|量|数|件|收入|产值|利润).*");
  }

  private static boolean isGrowth(Sentence sentence, Mention percent) {
    var words = sentence.before(percent);
    return Wording.RISE.in(words, sentence.side())
        || Wording.FALL.in(words, sentence.side())
        || words.matches("(?s).*(?:增长率|增速|growth rate)[^，,。]*$")
        || GROWTH_BEHIND.matcher(sentence.after(percent)).matches();
  }

  /** What grew faster than the average did so by points, not by percent. */
  private static boolean comparesGrowth(
      Sentence sentence, Mention percent, @org.jspecify.annotations.Nullable Sentence before) {
    var compares =
        sentence.side() == Side.EN
            ? AVERAGE_EN.matcher(sentence.after(percent)).matches()
            : AVERAGE_ZH.matcher(sentence.before(percent)).matches();
    if (!compares) {
      return false;
    }
    var growthBefore = before != null && hasGrowth(before, before.figures());
    return growthBefore
        || hasGrowth(sentence, sentence.figures().stream().takeWhile(it -> it != percent).toList());
  }

  private static boolean hasGrowth(Sentence sentence, List<Mention> figures) {
    return figures.stream()
        .anyMatch(it -> it.quantity().unit() == Unit.PERCENT && isGrowth(sentence, it));
  }

  private void pointsAsPercent(Mention figure) {
    found.add(
        Found.error(Kind.C4, "points-as-percent")
            .at(figure)
            .values(figure.quantity().printed(), "")
            .saying(figure.quantity().printed()));
  }

  /** 总额78.31亿 of what? */
  private void moneyWithoutUnit(Mention figure) {
    var quantity = figure.quantity();
    var scaled = quantity.step().doubleValue() > 1 || quantity.printed().matches(".*[万亿n]$");
    var money =
        figure.side() == Side.ZH
            ? MONEY_ZH.matcher(figure.before(14).strip()).matches()
            : MONEY_EN.matcher(figure.before(40)).matches();
    if (scaled && money && quantity.isFigure()) {
      found.add(
          Found.error(Kind.C4, "unit-missing")
              .at(figure)
              .values(quantity.printed(), "")
              .saying(quantity.printed()));
    }
  }

  /** A measure word that does not go with the noun directly before the number. */
  private void wrongMeasure(Mention figure) {
    var measure = figure.quantity().measure();
    if (figure.quantity().unit() != Unit.COUNT || measure.isEmpty()) {
      return;
    }
    Counted.noun(figure.before(4))
        .filter(noun -> !noun.measures().contains(measure))
        .ifPresent(
            noun ->
                found.add(
                    Found.warning(Kind.C4, "measure-word-wrong")
                        .at(figure)
                        .values(figure.quantity().printed(), noun.measures().getFirst())
                        .saying(
                            figure.quantity().printed(),
                            noun.word(),
                            String.join("、", noun.measures()))));
  }
}
