package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Severity;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.MeasureWords;
import org.suzhi.whitepaper.internal.numbers.Quantity;
import org.suzhi.whitepaper.internal.numbers.Quantity.Form;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** Numbers whose signs are wrong: separators, missing measure words, lines that cut them off. */
final class NumberForms {

  private static final int THOUSAND = 1000;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WAITING =
      Pattern.compile(
          "(?i)(?:RMB|[$¥€]|\\b(?:over|about|nearly|almost|approximately|more than|up to|some|a total of))\\s*$");
  private static final Pattern LABEL_REST =
      Pattern.compile("^\\p{IsHan}{1,3}[:：为达是]?\\d.*", Pattern.DOTALL);

  private final List<Found> found = new ArrayList<>();

  private NumberForms() {}

  static List<Found> check(PaperText text) {
    var forms = new NumberForms();
    text.all().forEach(forms::misplaced);
    text.tables().forEach(forms::columns);
    text.tables().forEach(forms::emptyCells);
    forms.prose(text);
    text.paragraphs().forEach(forms::breaks);
    if (text.side() == Side.ZH) {
      text.mentions().forEach(forms::measureWord);
    }
    return forms.found;
  }

  private void misplaced(Mention mention) {
    var quantity = mention.quantity();
    if (quantity.form() == Form.MISPLACED) {
      found.add(
          Found.error(Kind.C3, "misplaced-separator")
              .at(mention)
              .values(quantity.printed(), quantity.plain())
              .saying(quantity.printed(), quantity.plain()));
    }
  }

  private void columns(Table table) {
    for (var column = 1; column < table.columns(); column++) {
      var c = column;
      var large =
          table.rows().stream()
              .flatMap(row -> row.mention(c).stream())
              .filter(NumberForms::isLarge)
              .toList();
      missingSeparators(large, 2);
    }
  }

  /** A cell left empty where every other row has a figure; "/" or "-" says that there is none. */
  private void emptyCells(Table table) {
    for (var column = 1; column < table.columns(); column++) {
      var c = column;
      var empty =
          table.rows().stream()
              .filter(row -> row.cells().size() <= c || row.cells().get(c).text().isEmpty())
              .toList();
      var filled = table.rows().stream().filter(row -> row.mention(c).isPresent()).count();
      if (empty.size() == 1 && filled >= 4 && filled + 3 >= table.rows().size()) {
        found.add(
            Found.warning(Kind.C3, "cell-empty")
                .primary(table.side())
                .beside(table.side(), empty.getFirst().paragraph().passage())
                .saying(empty.getFirst().label(), table.head(c)));
      }
    }
  }

  private void prose(PaperText text) {
    var large =
        text.mentions()
            .filter(NumberForms::isLarge)
            .filter(it -> it.quantity().isFigure())
            .filter(it -> it.quantity().step().doubleValue() <= 1)
            .toList();
    missingSeparators(large, 5);
  }

  private static boolean isLarge(Mention mention) {
    return mention.quantity().value().doubleValue() >= THOUSAND
        && mention.quantity().form() != Form.WORDS
        && mention.quantity().step().doubleValue() <= 1;
  }

  /** Where the others beside it have separators, a number without one is an oversight. */
  private void missingSeparators(List<Mention> large, int fewest) {
    var separated = large.stream().filter(it -> it.quantity().form() == Form.SEPARATED).toList();
    if (separated.size() < fewest || separated.size() * 10 < large.size() * 6) {
      return;
    }
    for (var mention : large) {
      if (mention.quantity().form() == Form.PLAIN) {
        found.add(
            Found.warning(Kind.C3, "separator-missing")
                .at(mention)
                .values(mention.quantity().printed(), separated.getFirst().quantity().printed())
                .saying(mention.quantity().printed(), separated.getFirst().quantity().printed()));
      }
    }
  }

  /** In Chinese a noun does not follow a number directly. */
  private void measureWord(Mention mention) {
    var quantity = mention.quantity();
    var text = mention.paragraph().text();
    var after = quantity.end() < text.length() ? text.substring(quantity.end()) : "";
    if (mention.paragraph().kind() == Paragraph.Kind.BODY
        && quantity.unit() == Unit.BARE
        && quantity.form() == Form.PLAIN
        && quantity.context() == Quantity.Context.PROSE
        && quantity.step().compareTo(java.math.BigDecimal.ONE) == 0
        && HAN.matcher(after).lookingAt()
        && isBehindWord(mention)
        && !mayFollow(after)) {
      found.add(
          Found.error(Kind.C3, "measure-word-missing")
              .at(mention)
              .values(quantity.printed(), quantity.printed())
              .saying(quantity.printed() + after.substring(0, Math.min(4, after.length()))));
    }
  }

  /** Not at the beginning, where a number may count sections. */
  private static boolean isBehindWord(Mention mention) {
    var before = mention.before(1);
    return !before.isEmpty() && HAN.matcher(before).matches();
  }

  private static boolean mayFollow(String after) {
    return MeasureWords.startsAt(after, 0) || "万亿千百余多来至到和与或以左上及比以点号".indexOf(after.charAt(0)) >= 0;
  }

  private void breaks(Paragraph paragraph) {
    if (paragraph.lineAt(0).page() > 0) {
      // where lines are laid out anew for each page, their ends say nothing
      return;
    }
    for (var at : paragraph.breaks()) {
      var before = paragraph.text().substring(0, at).stripTrailing();
      var after = paragraph.text().substring(at);
      if (WAITING.matcher(before).find() && startsWithNumber(after)) {
        cut(paragraph, at, at + 1, "number-cut-from-unit", Severity.WARNING);
      } else if (LABEL_REST.matcher(after).matches() && HAN.matcher(last(before)).matches()) {
        cut(paragraph, at, at + 5, "number-cut-from-label", Severity.WARNING);
      } else {
        endsWithNumber(paragraph, at, before);
      }
    }
  }

  private static String last(String text) {
    return text.isEmpty() ? "" : text.substring(text.length() - 1);
  }

  private static boolean startsWithNumber(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  private void endsWithNumber(Paragraph paragraph, int at, String before) {
    for (var mention : paragraph.mentions()) {
      var quantity = mention.quantity();
      var ends = quantity.start() < before.length() && quantity.end() >= before.length();
      if (ends && quantity.isFigure()) {
        var cutUnit = quantity.end() > at;
        found.add(
            Found.of(Kind.C3, cutUnit ? Severity.WARNING : Severity.INFO, "number-cut-from-unit")
                .at(mention)
                .values(quantity.printed(), "")
                .saying(quantity.printed()));
      }
    }
  }

  private void cut(Paragraph paragraph, int from, int to, String key, Severity severity) {
    paragraph.mentions().stream()
        .filter(it -> it.quantity().end() > from && it.quantity().start() < to)
        .findFirst()
        .ifPresent(
            it ->
                found.add(
                    Found.of(Kind.C3, severity, key)
                        .at(it)
                        .values(it.quantity().printed(), "")
                        .saying(it.quantity().printed())));
  }
}
