package org.suzhi.whitepaper.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.suzhi.whitepaper.CheckReport.Checked;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Severity;
import org.suzhi.whitepaper.internal.numbers.Quantity;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** Spoils a paper in one place at a time and looks whether the check sees it. */
final class Alterations {

  /** The ways of spoiling. */
  enum Way {
    CHANGE_A_DIGIT,
    DROP_A_FIGURE,
    SCALE_AN_AMOUNT,
    SWAP_ROWS
  }

  /**
   * One try.
   *
   * @param carried whether the other language, or the sums of a table, hold the figure too
   */
  record Try(Way way, int line, boolean carried, String change, boolean seen) {}

  private record Copy(int first, int second, boolean carried, String change, List<String> lines) {}

  private static final int NEAR = 2;

  private final Lexicon lexicon;
  private final List<String> lines;
  private final List<Mention> figures;
  private final List<Table> tables;
  private final Set<Mention> carried = new HashSet<>();
  private final Set<Mention> inBothTables;
  private final Set<String> known;
  private final Random random;

  Alterations(String text, Lexicon lexicon, long seed) {
    this.lexicon = lexicon;
    this.lines = List.of(text.split("\n", -1));
    this.random = new Random(seed);
    var texts = PaperReading.read(List.of(Papers.of(text)));
    var both = List.of(texts.zh(), texts.en());
    this.figures =
        both.stream()
            .flatMap(PaperText::all)
            .filter(it -> it.quantity().isFigure())
            .filter(it -> it.quantity().form() != Quantity.Form.MISPLACED)
            .distinct()
            .toList();
    this.tables =
        both.stream()
            .flatMap(it -> it.tables().stream())
            .filter(it -> it.rows().size() > 4)
            .toList();
    carried.addAll(Comparison.of(texts.zh(), texts.en(), lexicon).partners().keySet());
    this.inBothTables = TablePairs.of(texts.zh(), texts.en(), lexicon).partners().keySet();
    carried.addAll(inBothTables);
    tables.stream()
        .flatMap(it -> TableRelations.of(it).stream())
        .filter(it -> it.holds() && it.isSum())
        .forEach(this::carry);
    this.known = findings(text).stream().map(Alterations::mark).collect(Collectors.toSet());
  }

  private void carry(Relation relation) {
    carried.add(relation.target());
    carried.addAll(relation.parts());
  }

  /** Spoils and checks until {@code count} tries are made. */
  List<Try> run(int count) {
    var tries = new ArrayList<Try>();
    while (tries.size() < count) {
      var way = Way.values()[random.nextInt(Way.values().length)];
      spoiled(way).ifPresent(copy -> tries.add(attempt(way, copy)));
    }
    return tries;
  }

  private Optional<Copy> spoiled(Way way) {
    return way == Way.SWAP_ROWS ? swapped() : changed(way);
  }

  /** Two rows of one table exchanged whole. */
  private Optional<Copy> swapped() {
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    var table = tables.get(random.nextInt(tables.size()));
    var first = table.rows().get(random.nextInt(table.rows().size()));
    var second = table.rows().get(random.nextInt(table.rows().size()));
    var a = first.paragraph().firstLine();
    var b = second.paragraph().firstLine();
    if (a == b) {
      return Optional.empty();
    }
    var copy = new ArrayList<>(lines);
    copy.set(a - 1, lines.get(b - 1));
    copy.set(b - 1, lines.get(a - 1));
    var inBoth =
        first.cells().stream()
            .flatMap(it -> it.mention().stream())
            .anyMatch(inBothTables::contains);
    return Optional.of(new Copy(a, b, inBoth, first.label() + " / " + second.label(), copy));
  }

  private Optional<Copy> changed(Way way) {
    var mention = figures.get(random.nextInt(figures.size()));
    var printed = mention.quantity().printed();
    var line = mention.passage().line();
    var text = lines.get(line - 1);
    var at = text.indexOf(printed);
    var run = printed.replaceAll("^\\D*", "").replaceAll("[^0-9,.].*$", "").replaceAll("[.,]$", "");
    var isOnce = at >= 0 && text.indexOf(printed, at + 1) < 0 && !run.isEmpty();
    var fits = way != Way.SCALE_AN_AMOUNT || mention.quantity().unit() == Unit.MONEY;
    if (!isOnce || !fits) {
      return Optional.empty();
    }
    var other =
        way == Way.DROP_A_FIGURE ? dropped(mention, printed, run) : spoil(way, printed, run);
    var copy = new ArrayList<>(lines);
    copy.set(line - 1, text.substring(0, at) + other + text.substring(at + printed.length()));
    var change = printed + " -> " + other;
    return Optional.of(new Copy(line, line, carried.contains(mention), change, copy));
  }

  private static String dropped(Mention mention, String printed, String run) {
    return mention.paragraph().kind() == Paragraph.Kind.ROW ? printed.replace(run, "") : "";
  }

  private String spoil(Way way, String printed, String run) {
    var other = way == Way.CHANGE_A_DIGIT ? otherDigit(run) : tenfold(run);
    return printed.replace(run, other);
  }

  private String otherDigit(String run) {
    var places =
        IntStream.range(0, run.length()).filter(i -> Character.isDigit(run.charAt(i))).toArray();
    var place = places[random.nextInt(places.length)];
    char other;
    do {
      other = (char) ('0' + random.nextInt(10));
    } while (other == run.charAt(place) || place == 0 && other == '0');
    return run.substring(0, place) + other + run.substring(place + 1);
  }

  private static String tenfold(String run) {
    var tenfold = new BigDecimal(run.replace(",", "")).movePointRight(1);
    return run.contains(",")
        ? String.format(Locale.ROOT, "%,d", tenfold.longValue())
        : tenfold.toPlainString();
  }

  private Try attempt(Way way, Copy copy) {
    var fresh =
        findings(String.join("\n", copy.lines())).stream()
            .filter(it -> it.severity() != Severity.INFO)
            .filter(it -> !known.contains(mark(it)))
            .toList();
    var table = tableOf(copy);
    var seen =
        fresh.stream().anyMatch(it -> isAt(it, copy) || it.kind() == Kind.C2 && isIn(it, table));
    return new Try(way, copy.first(), copy.carried(), copy.change(), seen);
  }

  private List<Finding> findings(String text) {
    return ((Checked) new Check(lexicon).check(List.of(Papers.of(text)), List.of())).findings();
  }

  /** A sum that breaks may be named at another cell of the same table. */
  private Set<Integer> tableOf(Copy copy) {
    return tables.stream()
        .map(it -> it.rows().stream().map(row -> row.paragraph().firstLine()).toList())
        .filter(it -> it.contains(copy.first()))
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private static boolean isIn(Finding finding, Set<Integer> lines) {
    return places(finding).anyMatch(lines::contains);
  }

  private static boolean isAt(Finding finding, Copy copy) {
    return places(finding)
        .anyMatch(
            it -> Math.abs(it - copy.first()) <= NEAR || Math.abs(it - copy.second()) <= NEAR);
  }

  private static Stream<Integer> places(Finding finding) {
    return Stream.concat(
            Stream.of(finding.zh(), finding.en()).flatMap(Optional::stream),
            finding.related().stream().map(Finding.Related::passage))
        .map(Finding.Passage::line);
  }

  private static String mark(Finding finding) {
    return finding.reason().key() + finding.left() + finding.right() + places(finding).toList();
  }
}
