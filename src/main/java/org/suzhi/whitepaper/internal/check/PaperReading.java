package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.Manuscript;
import org.suzhi.whitepaper.Manuscript.Form;
import org.suzhi.whitepaper.Manuscript.Line;

/** Puts the lines of a manuscript together to paragraphs and tables of each language. */
final class PaperReading {

  private static final Pattern TERMINAL = Pattern.compile("(?s).*[。！？；：.!?;:”\"’)）】]\\s*$");
  private static final String NUMBER =
      "(?:[（(]?[一二三四五六七八九十]+[)）、.]|[（(][IVX]+[)）]|[IVX]+\\.|\\d{1,2}[.、] ?\\D)";
  private static final Pattern NUMBERED =
      Pattern.compile("^[◎①-⑳\\s]*(?:" + NUMBER + "|- |[-*•] ).*");
  private static final Pattern DECLARED =
      Pattern.compile(
          "^(?:\\[\\d+\\]|\\d+[.、]|注\\d*[:：]?|Note \\d*:?)? ?(?:公布值：|Published value:).*");

  /** Dots that lead to the number of a page in a table of contents. */
  private static final Pattern LEADERS =
      Pattern.compile("(?:(?:[.·…] ?){5,}|…{2,})\\s*\\d{1,4}\\b");

  private static final Pattern MARKS = Pattern.compile("^#+ *|^- |\\*\\*|<[^>]{1,80}>|&gt;");

  /** A line shorter than this is whole even where no full stop ends it. */
  private static final int SHORT_ZH = 28;

  private static final int SHORT_EN = 70;

  private final List<Line> pending = new ArrayList<>();
  private final List<Line> rows = new ArrayList<>();
  private final Sides zh = new Sides(Side.ZH);
  private final Sides en = new Sides(Side.EN);
  private Side last = Side.ZH;

  private PaperReading() {}

  /** A paper's text in Chinese and in English; either may be empty. */
  record Texts(PaperText zh, PaperText en) {}

  private record Sides(Side side, List<Paragraph> paragraphs, List<Table> tables) {
    Sides(Side side) {
      this(side, new ArrayList<>(), new ArrayList<>());
    }

    PaperText text() {
      return new PaperText(side, paragraphs, tables);
    }
  }

  static Texts read(List<Manuscript> manuscripts) {
    var reading = new PaperReading();
    for (var manuscript : manuscripts) {
      manuscript.lines().forEach(reading::take);
      reading.endTable();
      reading.endParagraph();
    }
    return new Texts(reading.zh.text(), reading.en.text());
  }

  private void take(Line line) {
    if (line.text().isBlank()) {
      return;
    }
    if (line.form() == Form.ROW) {
      endParagraph();
      rows.add(line);
      return;
    }
    endTable();
    var plain =
        new Line(
            line.number(), line.page(), line.form(), MARKS.matcher(line.text()).replaceAll(" "));
    if (plain.text().isBlank()) {
      return;
    }
    if (isHeading(line) || LEADERS.matcher(plain.text()).find()) {
      endParagraph();
      headings(plain);
    } else {
      if (!continues(plain)) {
        endParagraph();
      }
      pending.add(plain);
    }
  }

  /** The heading, or those that a table of contents has in one line. */
  private void headings(Line line) {
    var titles = LEADERS.matcher(line.text()).replaceAll("  ");
    for (var title : titles.strip().split("\\s{2,}(?=" + NUMBER + ")")) {
      add(
          Paragraph.Kind.HEADING,
          List.of(new Line(line.number(), line.page(), line.form(), title)));
    }
  }

  private boolean isHeading(Line line) {
    var text = line.text().strip();
    return line.form() == Form.HEADING
        || NUMBERED.matcher(text).matches()
            && text.length() <= 2 * limit(side(text))
            && !ends(text);
  }

  /** Whether a line goes on with what the one before it began. */
  private boolean continues(Line line) {
    if (pending.isEmpty()) {
      return false;
    }
    var before = pending.getLast().text().strip();
    var text = line.text().strip();
    return side(before) == side(text)
        && !ends(before)
        && before.length() > limit(side(before))
        && !NUMBERED.matcher(text).matches();
  }

  private static boolean ends(String text) {
    return TERMINAL.matcher(text).matches();
  }

  private static int limit(Side side) {
    return side == Side.ZH ? SHORT_ZH : SHORT_EN;
  }

  private void endParagraph() {
    if (!pending.isEmpty()) {
      var declares = DECLARED.matcher(pending.getFirst().text().strip()).matches();
      add(declares ? Paragraph.Kind.DECLARATION : Paragraph.Kind.BODY, pending);
      pending.clear();
    }
  }

  private void add(Paragraph.Kind kind, List<Line> lines) {
    last = side(lines.getFirst().text());
    (last == Side.ZH ? zh : en).paragraphs().add(Paragraph.of(last, kind, lines));
  }

  private void endTable() {
    if (rows.isEmpty()) {
      return;
    }
    var labels = String.join(" ", rows.stream().map(Line::text).toList());
    var side = labels.codePoints().anyMatch(Character::isLetter) ? side(labels) : last;
    var into = side == Side.ZH ? zh : en;
    for (var part : Tables.part(side, rows)) {
      Tables.read(side, part)
          .ifPresentOrElse(
              into.tables()::add,
              () ->
                  part.forEach(
                      row ->
                          into.paragraphs()
                              .add(Paragraph.of(side, Paragraph.Kind.BODY, List.of(row)))));
    }
    rows.clear();
  }

  /** Chinese as soon as a fair part of the letters is; figures alone go with what was before. */
  private Side side(String text) {
    var letters = text.codePoints().filter(Character::isLetter).count();
    if (letters == 0) {
      return last;
    }
    var han = text.codePoints().filter(it -> it >= 0x3400 && it < 0xA000).count();
    return han * 6 >= letters ? Side.ZH : Side.EN;
  }

  /** The language of a text on its own, where it has letters. */
  static Optional<Side> language(String text) {
    return text.codePoints().noneMatch(Character::isLetter)
        ? Optional.empty()
        : Optional.of(new PaperReading().side(text));
  }
}
