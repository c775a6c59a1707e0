package org.suzhi.whitepaper.internal.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.suzhi.kernel.Period;
import org.suzhi.render.Chart;
import org.suzhi.render.Colour;
import org.suzhi.whitepaper.internal.article.Article.Span;
import org.suzhi.whitepaper.internal.figures.Amount;
import org.suzhi.whitepaper.internal.template.Block;
import org.suzhi.whitepaper.internal.template.Form;

/** Sets a table and the charts of its columns. */
final class TableSetting {

  private final Setting setting;
  private final Block.Table table;
  private final Grid grid;
  private final List<List<Optional<Amount>>> amounts = new ArrayList<>();

  TableSetting(Setting setting, Block.Table table, Grid grid) {
    this.setting = setting;
    this.table = table;
    this.grid = grid;
  }

  Article.Table set() {
    var lines = grid.lines().stream().map(this::line).toList();
    var caption = new ArrayList<Span>();
    caption.addAll(setting.plain(setting.number(table) + " "));
    caption.addAll(setting.spans(table.title()));
    return new Article.Table(
        "t-" + table.id(),
        caption,
        table.head().map(setting::spans).map(Setting::text).orElseGet(this::corner),
        IntStream.range(0, table.columns().size()).mapToObj(this::head).toList(),
        lines,
        table.drawings().stream().map(drawing -> chart(drawing, lines)).toList(),
        table.alone());
  }

  private String corner() {
    var first = table.rows().getFirst();
    return setting
        .words()
        .say(
            switch (first.rows()) {
              case CITIES, GROUPS, GROUPED -> "whitepaper.say.head-region";
              case DIMENSION -> "whitepaper.say.head-part";
              case ONE ->
                  first.reference().indicator().isPresent()
                      ? "whitepaper.say.head-figure"
                      : first.reference().region().isPresent()
                          ? "whitepaper.say.head-region"
                          : first.reference().period().isPresent()
                              ? "whitepaper.say.head-period"
                              : "whitepaper.say.head-part";
            });
  }

  private Article.Line line(Grid.Line line) {
    var cells = new ArrayList<List<Span>>();
    var row = new ArrayList<Optional<Amount>>();
    for (var column : table.columns()) {
      var reference = line.reference().with(column.reference());
      var asked = setting.asking().ask(reference);
      row.add(asked.amount());
      cells.add(
          asked
              .amount()
              .map(
                  amount ->
                      setting.figure(
                          setting.saying().cell(amount, reference.form(), !isOfOneUnit(column)),
                          amount))
              .map(List::of)
              .orElseGet(() -> empty(line, asked.keys())));
    }
    amounts.add(row);
    boolean strong = line.role() == Grid.Role.TOTAL || line.role() == Grid.Role.SUBTOTAL;
    return new Article.Line(line.name().apply(setting), cells, strong);
  }

  /** Nothing is missing where no city is meant, and where a table has no such total. */
  private List<Span> empty(
      Grid.Line line, List<org.suzhi.whitepaper.internal.figures.FigureKey> keys) {
    boolean mayBe = line.role() != Grid.Role.PART;
    return mayBe ? setting.plain("\u2014") : List.of(setting.gap(keys));
  }

  /** Whether every row has the same indicator, so that the heading can name the unit. */
  private boolean isOfOneUnit(Block.Column column) {
    return column.reference().indicator().isPresent()
        || grid.lines().stream().map(line -> line.reference().indicator()).distinct().count() == 1;
  }

  private List<Span> head(int index) {
    var column = table.columns().get(index);
    var name =
        new ArrayList<Span>(
            column.label().map(setting::spans).orElseGet(() -> setting.plain(name(column))));
    var unit = isOfOneUnit(column) ? unit(index) : "";
    if (!unit.isEmpty()) {
      name.addAll(setting.plain(setting.words().say("whitepaper.say.in-unit", unit)));
    }
    return name;
  }

  private String name(Block.Column column) {
    var words = setting.words();
    var reference = column.reference();
    var kind = reference.form().kind();
    var name = Setting.text(setting.heading(reference));
    var period =
        reference
            .period()
            .map(
                p ->
                    p.equals("previous")
                        ? words.say("whitepaper.say.year-before")
                        : words.period(Period.parse(p)))
            .orElse("");
    var asked =
        switch (kind) {
          case VALUE, MOVED, COMPARED ->
              name.isEmpty() && period.isEmpty() ? words.say("whitepaper.say.head-value") : "";
          case CHANGE -> words.say("whitepaper.say.head-change");
          case POINTS, INCREASE -> words.say("whitepaper.say.head-increase");
          case SHARE -> words.say("whitepaper.say.head-share");
          case TIMES -> words.say("whitepaper.say.head-times");
          case RANK, LEADERS -> words.say("whitepaper.say.head-rank");
        };
    boolean alone =
        kind != Form.Kind.VALUE
            && table.columns().stream()
                .anyMatch(
                    one ->
                        one != column && one.reference().indicator().equals(reference.indicator()));
    return List.of(alone && reference.breakdown().isEmpty() ? "" : name, period, asked).stream()
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + words.say("whitepaper.say.and") + other)
        .orElse("");
  }

  /** The measure word over a column; cells in percent and in money say it themselves. */
  private String unit(int index) {
    if (setting.words().english()) {
      return "";
    }
    var kind = table.columns().get(index).reference().form().kind();
    var known = amounts.stream().map(row -> row.get(index)).flatMap(Optional::stream).findFirst();
    if (known.isEmpty() || known.get().unit().matches("percent|yuan|rank|ordinal")) {
      return kind == Form.Kind.POINTS
          ? setting.saying().measure("percentage_point", "", org.suzhi.statistics.Breakdown.TOTAL)
          : "";
    }
    var key = known.get().of().getFirst();
    return setting.saying().measure(known.get().unit(), key.indicator(), key.breakdown());
  }

  private Chart chart(Block.Drawing drawing, List<Article.Line> lines) {
    var shown =
        IntStream.range(0, lines.size())
            .filter(i -> grid.lines().get(i).role() == Grid.Role.PART)
            .boxed()
            .toList();
    var series = new ArrayList<Chart.Series>();
    for (int column : drawing.columns()) {
      var values =
          shown.stream()
              .map(
                  i ->
                      amounts.get(i).get(column - 1).map(Amount::value).map(v -> drawn(v, drawing)))
              .toList();
      series.add(new Chart.Series(text(column - 1), Colour.of(series.size()), values));
    }
    return new Chart(
        kind(drawing),
        (table.alone() ? setting.number(table) + " " : "")
            + Setting.text(setting.spans(table.title())),
        "",
        "",
        "",
        shown.stream().map(i -> Setting.text(lines.get(i).head())).toList(),
        series);
  }

  private String text(int column) {
    return Setting.text(head(column));
  }

  private static BigDecimal drawn(BigDecimal value, Block.Drawing drawing) {
    return kind(drawing).addsUp() ? value.max(BigDecimal.ZERO) : value;
  }

  private static Chart.Kind kind(Block.Drawing drawing) {
    return switch (drawing.kind()) {
      case "lying" -> Chart.Kind.BAR;
      case "line" -> Chart.Kind.LINE;
      case "stacked" -> Chart.Kind.STACKED_COLUMN;
      case "pie" -> Chart.Kind.PIE;
      default -> Chart.Kind.COLUMN;
    };
  }
}
