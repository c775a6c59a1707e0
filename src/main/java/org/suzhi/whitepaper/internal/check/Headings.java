package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Severity;

/** The numbers of headings, and the table of contents against the headings of the text. */
final class Headings {

  private static final Pattern ZH_FIRST = Pattern.compile("^[◎①-⑳\\s]*([一二三四五六七八九十]+)、\\s*(.+)");
  private static final Pattern ZH_SECOND =
      Pattern.compile("^[-\\s]*[（(]([一二三四五六七八九十]+)[)）]\\s*(.+)");
  private static final Pattern EN_FIRST = Pattern.compile("^[◎①-⑳\\s]*([IVX]+)\\.\\s+(.+)");
  private static final Pattern EN_SECOND = Pattern.compile("^[-\\s]*\\(([IVX]+)\\)\\s*(.+)");
  private static final Pattern LISTED = Pattern.compile("^(0\\d|1\\d)\\s+(\\D.+)");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final String CHINESE = "一二三四五六七八九十";

  private static final double ALIKE = 0.7;

  private record Heading(Paragraph paragraph, int level, int number, String title) {}

  private record Place(int chapter, int section) {}

  private final PaperText text;
  private final List<Found> found = new ArrayList<>();

  private Headings(PaperText text) {
    this.text = text;
  }

  static List<Found> check(PaperText text) {
    var headings = new Headings(text);
    var contents = new ArrayList<Heading>();
    var body = new ArrayList<Heading>();
    headings.divide(contents, body);
    headings.numbering(body);
    headings.contents(contents, body);
    return headings.found;
  }

  /** Chapters that begin to count anew part the table of contents from the text. */
  private void divide(List<Heading> contents, List<Heading> body) {
    for (var paragraph : text.paragraphs()) {
      heading(paragraph)
          .ifPresent(
              heading -> {
                var isFirst = heading.level() == 1 && heading.number() == 1;
                if (isFirst && body.stream().anyMatch(it -> it.level() == 1)) {
                  contents.addAll(body);
                  body.clear();
                }
                body.add(heading);
              });
    }
  }

  private static Optional<Heading> heading(Paragraph paragraph) {
    var text = paragraph.text().strip();
    if (text.length() > 160) {
      return Optional.empty();
    }
    return numbered(paragraph, text, ZH_FIRST, 1)
        .or(() -> numbered(paragraph, text, ZH_SECOND, 2))
        .or(() -> numbered(paragraph, text, EN_FIRST, 1))
        .or(() -> numbered(paragraph, text, EN_SECOND, 2))
        .or(() -> numbered(paragraph, text, LISTED, 1));
  }

  private static Optional<Heading> numbered(
      Paragraph paragraph, String text, Pattern pattern, int level) {
    var match = pattern.matcher(text);
    if (!match.matches() || number(match.group(1)) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Heading(paragraph, level, number(match.group(1)), match.group(2).strip()));
  }

  private static int number(String label) {
    if (ROMAN.contains(label)) {
      return ROMAN.indexOf(label) + 1;
    }
    if (Character.isDigit(label.charAt(0))) {
      return Integer.parseInt(label);
    }
    var last = CHINESE.indexOf(label.charAt(label.length() - 1)) + 1;
    return label.length() == 1 ? last : 10 + last;
  }

  private void numbering(List<Heading> body) {
    var before = new int[3];
    for (var heading : body) {
      var expected = before[heading.level()] + 1;
      if (heading.number() != expected) {
        found.add(
            Found.warning(Kind.C7, "numbering-jumps")
                .primary(text.side())
                .beside(text.side(), heading.paragraph().passage())
                .values(Integer.toString(heading.number()), Integer.toString(expected))
                .saying(heading.title(), expected));
      }
      before[heading.level()] = heading.number();
      if (heading.level() == 1) {
        before[2] = 0;
      }
    }
  }

  private void contents(List<Heading> contents, List<Heading> body) {
    var placed = places(body);
    var wrongChapters = new TreeSet<Integer>();
    places(contents)
        .forEach(
            (place, heading) -> {
              var other = placed.get(place);
              if (other != null && !wrongChapters.contains(place.chapter())) {
                compare(heading, other, body, place, wrongChapters);
              }
            });
  }

  private static Map<Place, Heading> places(List<Heading> headings) {
    var placed = new LinkedHashMap<Place, Heading>();
    var chapter = 0;
    for (var heading : headings) {
      chapter = heading.level() == 1 ? heading.number() : chapter;
      placed.putIfAbsent(new Place(chapter, heading.level() == 1 ? 0 : heading.number()), heading);
    }
    return placed;
  }

  /** A chapter listed under another's title makes all below it wrong, which is said once. */
  private void compare(
      Heading listed, Heading heading, List<Heading> body, Place place, Set<Integer> wrong) {
    if (plain(listed).equals(plain(heading))) {
      return;
    }
    var isAnothers =
        place.section() == 0 && body.stream().anyMatch(it -> plain(it).equals(plain(listed)));
    if (isAnothers) {
      wrong.add(place.chapter());
    }
    var like = Clauses.likeness(listed.title(), heading.title(), text.side());
    var severity = like >= ALIKE ? Severity.INFO : Severity.WARNING;
    found.add(
        Found.of(Kind.C7, isAnothers ? Severity.ERROR : severity, "titles-differ")
            .primary(text.side())
            .beside(text.side(), listed.paragraph().passage())
            .see(text.side(), heading.paragraph().passage())
            .values(listed.title(), heading.title())
            .saying(listed.title(), heading.title()));
  }

  private static String plain(Heading heading) {
    return heading.title().replaceAll("[\\s\\p{Punct}]", "");
  }
}
