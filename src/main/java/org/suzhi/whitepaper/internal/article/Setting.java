package org.suzhi.whitepaper.internal.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suzhi.kernel.Region;
import org.suzhi.whitepaper.internal.article.Article.Span;
import org.suzhi.whitepaper.internal.figures.Amount;
import org.suzhi.whitepaper.internal.figures.Asking;
import org.suzhi.whitepaper.internal.figures.Difference;
import org.suzhi.whitepaper.internal.figures.FigureKey;
import org.suzhi.whitepaper.internal.template.Block;
import org.suzhi.whitepaper.internal.template.Both;
import org.suzhi.whitepaper.internal.template.Form;
import org.suzhi.whitepaper.internal.template.PaperTemplate;
import org.suzhi.whitepaper.internal.template.Piece;
import org.suzhi.whitepaper.internal.template.Reference;
import org.suzhi.whitepaper.internal.writing.WritingTimes;

/** Sets one paper in one language. Used once. */
final class Setting {

  private final PaperTemplate paper;
  private final Asking asking;
  private final Words words;
  private final Saying saying;
  private final Map<String, String> tableNumbers = new HashMap<>();
  private final Map<Difference, Integer> noteNumbers = new LinkedHashMap<>();
  private final List<Article.Printed> printed = new ArrayList<>();
  private final List<Article.Gap> gaps = new ArrayList<>();
  private String where = "";

  Setting(PaperTemplate paper, Asking asking, Words words) {
    this.paper = paper;
    this.asking = asking;
    this.words = words;
    this.saying = new Saying(words, paper.measures());
  }

  Words words() {
    return words;
  }

  Saying saying() {
    return saying;
  }

  Asking asking() {
    return asking;
  }

  /** The paper with the tables laid out. */
  Article article(Map<Block.Table, Grid> grids) {
    numberTables();
    var headings = new Headings(words);
    var parts = new ArrayList<Article.Part>();
    for (var block : paper.blocks()) {
      switch (block) {
        case Block.Heading heading -> {
          var set = headings.next(heading.level(), spans(heading.title()));
          where = set.number() + text(set.words());
          parts.add(set);
        }
        case Block.Paragraph paragraph ->
            parts.add(new Article.Paragraph(paragraph.item(), spans(paragraph.text())));
        case Block.Table table ->
            parts.add(
                new TableSetting(this, table, grids.getOrDefault(table, new Grid(table, List.of())))
                    .set());
      }
    }
    return new Article(paper.title().in(words.locale()), parts, notes(), printed, gaps);
  }

  private void numberTables() {
    int tables = 0;
    int charts = 0;
    for (var block : paper.blocks()) {
      if (block instanceof Block.Table table) {
        tableNumbers.put(
            table.id(),
            table.alone()
                ? words.say("whitepaper.say.chart-number", "" + ++charts)
                : words.say("whitepaper.say.table-number", "" + ++tables));
      }
    }
  }

  String number(Block.Table table) {
    return tableNumbers.getOrDefault(table.id(), "");
  }

  private List<Article.Note> notes() {
    return noteNumbers.entrySet().stream()
        .map(entry -> new Article.Note(entry.getValue(), note(entry.getKey()), entry.getKey()))
        .toList();
  }

  private String note(Difference difference) {
    var key = difference.figure();
    return words.say(
        difference.byRows() ? "whitepaper.say.note-rows" : "whitepaper.say.note-other",
        saying.plain(difference.published(), difference.unit(), key),
        saying.plain(difference.computed(), difference.unit(), key));
  }

  /** Words as a text. */
  static String text(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  List<Span> plain(String text) {
    return List.of(new Article.Words(text, false));
  }

  /** The text of this language. */
  List<Span> spans(Both text) {
    var spans = new ArrayList<Span>();
    boolean bold = false;
    for (var piece : text.in(words.locale())) {
      if (piece instanceof Piece.Bold) {
        bold = !bold;
      }
      spans.addAll(spans(piece, bold));
    }
    return spans;
  }

  private List<Span> spans(Piece piece, boolean bold) {
    return switch (piece) {
      case Piece.Words one -> List.of(new Article.Words(one.text(), bold));
      case Piece.Literal one -> List.of(new Article.Words(one.text(), bold));
      case Piece.Bold one -> List.of();
      case Piece.Time one ->
          List.of(
              new Article.Words(
                  WritingTimes.say(one.written(), paper.year(), words.locale()), bold));
      case Piece.Name one -> List.of(new Article.Words(name(one.code()), bold));
      case Piece.Mention one ->
          List.of(new Article.Words(tableNumbers.getOrDefault(one.table(), ""), bold));
      case Piece.Figure one -> figure(one.reference());
    };
  }

  private String name(String code) {
    if (code.isEmpty()) {
      return words.region(paper.region());
    }
    if (code.matches("[0-9]{6}(-[A-Z])?")) {
      return words.region(Region.parse(code));
    }
    int equals = code.indexOf('=');
    return equals < 0
        ? words.indicator(code)
        : words.value(code.substring(0, equals), code.substring(equals + 1));
  }

  private List<Span> figure(Reference reference) {
    if (reference.form().kind() == Form.Kind.LEADERS) {
      return leaders(reference);
    }
    var asked = asking.ask(reference);
    return asked
        .amount()
        .map(amount -> List.of(figure(saying.say(amount, reference.form()), amount)))
        .orElseGet(() -> List.of(gap(asked.keys())));
  }

  /** A printed figure with the notes it needs. */
  Span figure(String text, Amount amount) {
    var numbers = amount.differences().stream().map(this::number).toList();
    printed.add(new Article.Printed(where, text, amount.of()));
    return new Article.Figure(text, amount.of().getFirst(), numbers);
  }

  private Integer number(Difference difference) {
    return noteNumbers.computeIfAbsent(difference, one -> noteNumbers.size() + 1);
  }

  /** What stands in the place of a missing figure. */
  Span gap(List<FigureKey> keys) {
    var name = words.figure(keys.getFirst());
    gaps.add(new Article.Gap(where, name, keys.getFirst()));
    return new Article.Missing(words.say("whitepaper.say.gap", name));
  }

  private List<Span> leaders(Reference reference) {
    var placed = asking.placed(reference).stream().limit(reference.form().leaders()).toList();
    if (placed.size() < reference.form().leaders()) {
      return List.of(gap(asking.keys(reference)));
    }
    var spans = new ArrayList<Span>();
    for (int i = 0; i < placed.size(); i++) {
      if (i > 0) {
        boolean last = i == placed.size() - 1;
        spans.addAll(plain(words.say(last ? "whitepaper.say.last" : "whitepaper.say.list")));
      }
      var one = placed.get(i);
      var city = words.region(one.city().region());
      if (reference.form().figures()) {
        spans.addAll(plain(city + words.say("whitepaper.say.open")));
        spans.add(figure(saying.say(one.amount(), Form.VALUE), one.amount()));
        spans.addAll(plain(words.say("whitepaper.say.close")));
      } else {
        spans.add(new Article.Figure(city, one.amount().of().getFirst(), List.of()));
      }
    }
    return spans;
  }

  /** How a figure is called over a column or beside a row. */
  List<Span> heading(Reference reference) {
    var name = new StringBuilder();
    reference.indicator().ifPresent(code -> name.append(words.indicator(code)));
    reference
        .breakdown()
        .forEach(
            (key, values) ->
                values.forEach(
                    value ->
                        name.append(name.isEmpty() ? "" : words.say("whitepaper.say.and"))
                            .append(words.value(key, value))));
    return plain(name.toString());
  }
}
