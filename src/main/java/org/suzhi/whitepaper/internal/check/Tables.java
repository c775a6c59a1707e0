package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.Manuscript.Line;
import org.suzhi.whitepaper.internal.check.Table.Cell;
import org.suzhi.whitepaper.internal.check.Table.Row;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** Recognises tables in rows of cells. */
final class Tables {

  private static final Pattern FIGURE =
      Pattern.compile(
          "[-−–+]?\\s*(?:RMB|[¥$￥])?\\s*\\d[\\d,]*(?:\\.\\d+)?\\s*(?:%|％|[万亿]?元?|[^\\d\\s\\[]{0,2})"
              + "(?:\\[[^\\]]{1,3}\\]|[*†‡¹²³⁴-⁹⁰]{1,2})?");

  /** What is printed where there is no figure. */
  private static final Pattern NONE = Pattern.compile("[/\\-–—…*]+");

  private static final int FEWEST_ROWS = 2;

  private Tables() {}

  /** Tables that follow each other directly, parted where a row heads columns of its own. */
  static List<List<Line>> part(Side side, List<Line> lines) {
    var parts = new ArrayList<List<Line>>();
    var heads = new ArrayList<String>();
    var figures = false;
    parts.add(new ArrayList<>());
    for (var line : lines) {
      var row = row(side, line);
      var isHead = isHead(row);
      if (isHead && figures && !heads.contains(line.text())) {
        parts.add(new ArrayList<>());
        heads.clear();
        figures = false;
      }
      if (isHead) {
        heads.add(line.text());
      }
      figures |= !isHead;
      parts.getLast().add(line);
    }
    return parts;
  }

  /** Words or years in all cells but the first. */
  private static boolean isHead(Row row) {
    var cells = row.cells().stream().skip(1).toList();
    var figures = cells.stream().flatMap(it -> it.mention().stream()).toList();
    var words = cells.stream().filter(it -> !it.text().isEmpty()).count();
    return words > 0
        && (figures.isEmpty() || areYears(figures))
        && cells.stream().noneMatch(it -> NONE.matcher(it.text()).matches());
  }

  /** The table that {@code lines} are, if enough of them hold figures. */
  static Optional<Table> read(Side side, List<Line> lines) {
    var heads = new ArrayList<Paragraph>();
    var rows = new ArrayList<Row>();
    for (var line : lines) {
      var row = row(side, line);
      var figures = row.cells().stream().skip(1).flatMap(it -> it.mention().stream()).toList();
      if (heads.stream().anyMatch(it -> it.text().equals(row.paragraph().text()))) {
        continue; // again behind the end of a page
      }
      if (rows.isEmpty() && areYears(figures)) {
        heads.add(row.paragraph());
      } else if (!figures.isEmpty()) {
        rows.add(row);
      } else if (rows.isEmpty()) {
        heads.add(row.paragraph());
      } else if (isRowWithout(row)) {
        rows.add(row);
      }
    }
    return rows.size() < FEWEST_ROWS ? Optional.empty() : Optional.of(new Table(side, heads, rows));
  }

  /** Columns may be headed by years; counts that look like years have others beside them. */
  private static boolean areYears(List<Mention> figures) {
    return !figures.isEmpty() && figures.stream().allMatch(it -> it.quantity().unit() == Unit.YEAR);
  }

  /** A row whose figures are missing. */
  private static boolean isRowWithout(Row row) {
    return !row.label().isBlank()
        && row.cells().size() > 1
        && row.cells().stream().skip(1).allMatch(it -> it.text().isEmpty());
  }

  private static Row row(Side side, Line line) {
    var paragraph = paragraph(side, line);
    var cells = new ArrayList<Cell>();
    var start = 0;
    for (var text : paragraph.text().split("\t", -1)) {
      cells.add(new Cell(text.strip(), mention(paragraph, start, text)));
      start += text.length() + 1;
    }
    return new Row(paragraph, cells.getFirst().text(), List.copyOf(cells));
  }

  /** Cells keep their places: only the ends of the line are stripped, and not its tabs. */
  private static Paragraph paragraph(Side side, Line line) {
    var text = line.text().replaceAll("^ +| +$", "");
    return Paragraph.ofRow(side, new Line(line.number(), line.page(), line.form(), text));
  }

  private static Optional<Mention> mention(Paragraph row, int start, String text) {
    if (!FIGURE.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    return row.mentions().stream()
        .filter(
            it -> it.quantity().start() >= start && it.quantity().end() <= start + text.length())
        .findFirst();
  }
}
