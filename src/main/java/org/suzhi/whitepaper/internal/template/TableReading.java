package org.suzhi.whitepaper.internal.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.whitepaper.internal.template.Block.Column;
import org.suzhi.whitepaper.internal.template.Block.Drawing;
import org.suzhi.whitepaper.internal.template.Block.Row;
import org.suzhi.whitepaper.internal.template.Block.Rows;
import org.suzhi.whitepaper.internal.template.Block.Total;

/** Reads the block of a table or a chart. */
final class TableReading {

  private static final Set<String> DRAWINGS = Set.of("bar", "lying", "line", "stacked", "pie");
  private static final Pattern REGION = Pattern.compile("[0-9]{6}(-[A-Z])?");
  private static final Pattern YEAR_LIKE = Pattern.compile("(yearbook_)?[0-9]{4}(-.*|/.*)?");

  private final List<String> head;
  private final List<String> lines;
  private final Place start;
  private final List<Row> rows = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Drawing> drawings = new ArrayList<>();
  private Optional<Both> title = Optional.empty();
  private Optional<Both> corner = Optional.empty();
  private Optional<Total> total = Optional.empty();

  TableReading(String head, List<String> lines, Place start) {
    this.head = List.of(head.split(" +"));
    this.lines = lines;
    this.start = start;
  }

  Block.Table read() {
    boolean alone = head.getFirst().equals("chart");
    if (!alone && !head.getFirst().equals("table") || head.size() != (alone ? 3 : 2)) {
      throw start.problem("a block is ```table ID or ```chart KIND ID");
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        read(lines.get(i).strip(), start.down(i + 1));
      }
    }
    if (title.isEmpty() || rows.isEmpty() || columns.isEmpty()) {
      throw start.problem("title:, rows: (or row:) and column: are wanted");
    }
    if (alone) {
      drawings.addFirst(
          new Drawing(
              kind(head.get(1), start),
              java.util.stream.IntStream.rangeClosed(1, columns.size()).boxed().toList()));
    }
    checkDrawings();
    return new Block.Table(
        head.getLast(),
        title.get(),
        corner,
        rows,
        columns,
        total.orElse(alone ? Total.NONE : defaultTotal()),
        drawings,
        alone,
        start);
  }

  private Total defaultTotal() {
    return rows.stream().allMatch(row -> row.rows() != Rows.ONE) ? Total.LAST : Total.NONE;
  }

  private void read(String line, Place place) {
    int colon = line.indexOf(':');
    var key = colon < 0 ? line : line.substring(0, colon);
    var value = colon < 0 ? "" : line.substring(colon + 1).strip();
    switch (key) {
      case "title" -> title = Optional.of(Labels.both(value, place));
      case "head" -> corner = Optional.of(Labels.both(value, place));
      case "rows" -> Arrays.stream(value.split(" +")).forEach(word -> rows.add(row(word, place)));
      case "row" -> rows.add(labelled(value, place));
      case "column" -> columns.add(column(value, place));
      case "total" -> total = Optional.of(total(value, place));
      case "chart" -> drawings.add(drawing(value, place));
      default -> throw place.problem("there is no " + key + ": in a table");
    }
  }

  private Row row(String word, Place place) {
    var none = Reference.EMPTY;
    return switch (word) {
      case "cities", "cities+others" -> new Row(Rows.CITIES, "", none, Optional.empty(), place);
      case "groups" -> new Row(Rows.GROUPS, "", none, Optional.empty(), place);
      case "grouped" -> new Row(Rows.GROUPED, "", none, Optional.empty(), place);
      default -> special(word, place);
    };
  }

  private static Row special(String word, Place place) {
    int equals = word.indexOf('=');
    if (equals > 0) {
      return one(ReferenceReading.read(word, place), place);
    }
    if (REGION.matcher(word).matches()) {
      return one(Reference.EMPTY.in(region(word, place)), place);
    }
    if (YEAR_LIKE.matcher(word).matches()) {
      return one(Reference.EMPTY.at(period(word, place)), place);
    }
    return new Row(Rows.DIMENSION, word, Reference.EMPTY, Optional.empty(), place);
  }

  private static Row one(Reference reference, Place place) {
    return new Row(Rows.ONE, "", reference, Optional.empty(), place);
  }

  private static String region(String word, Place place) {
    try {
      return Region.parse(word).code();
    } catch (IllegalArgumentException e) {
      throw place.problem(e.getMessage());
    }
  }

  private static String period(String word, Place place) {
    try {
      return Period.parse(word).toString();
    } catch (IllegalArgumentException e) {
      throw place.problem(e.getMessage());
    }
  }

  private Row labelled(String value, Place place) {
    if (value.startsWith("{")) {
      var parts = braced(value, place);
      return new Row(
          Rows.ONE, "", ReferenceReading.read(parts.getFirst(), place), label(parts, place), place);
    }
    int bar = value.indexOf(" | ");
    var row = row(bar < 0 ? value : value.substring(0, bar).strip(), place);
    return bar < 0
        ? row
        : new Row(
            row.rows(),
            row.dimension(),
            row.reference(),
            Optional.of(Labels.both(value.substring(bar + 3), place)),
            place);
  }

  private Column column(String value, Place place) {
    var parts = braced(value, place);
    return new Column(ReferenceReading.read(parts.getFirst(), place), label(parts, place), place);
  }

  /** What stands in the braces, and what follows them. */
  private static List<String> braced(String value, Place place) {
    int close = value.indexOf('}');
    if (!value.startsWith("{") || close < 0) {
      throw place.problem("a reference in braces is wanted: " + value);
    }
    return List.of(value.substring(1, close).strip(), value.substring(close + 1).strip());
  }

  private static Optional<Both> label(List<String> parts, Place place) {
    var rest = parts.getLast();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    if (!rest.startsWith("| ")) {
      throw place.problem("a label follows ' | ': " + rest);
    }
    return Optional.of(Labels.both(rest.substring(2), place));
  }

  private static Total total(String value, Place place) {
    return switch (value) {
      case "first" -> Total.FIRST;
      case "last" -> Total.LAST;
      case "none" -> Total.NONE;
      default -> throw place.problem("total: is first, last or none");
    };
  }

  private static Drawing drawing(String value, Place place) {
    var words = List.of(value.split(" +"));
    if (words.size() < 2 || !words.stream().skip(1).allMatch(w -> w.matches("[1-9][0-9]?"))) {
      throw place.problem("chart: wants a kind and the numbers of columns");
    }
    return new Drawing(
        kind(words.getFirst(), place), words.stream().skip(1).map(Integer::valueOf).toList());
  }

  private static String kind(String word, Place place) {
    if (!DRAWINGS.contains(word)) {
      throw place.problem("a chart is bar, lying, line, stacked or pie, not " + word);
    }
    return word;
  }

  private void checkDrawings() {
    for (var drawing : drawings) {
      if (drawing.columns().stream().anyMatch(column -> column > columns.size())) {
        throw start.problem("a chart draws a column that isn't there");
      }
      if (drawing.kind().equals("pie") && drawing.columns().size() != 1) {
        throw start.problem("a pie draws one column");
      }
    }
  }
}
