package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.internal.check.Table.Row;

/** Holds the tables of the two languages against each other, cell by cell. */
final class TablePairs {

  private static final double ENOUGH = 0.5;

  private final Lexicon lexicon;
  private final Map<Mention, Mention> partners = new HashMap<>();
  private final List<Found> found = new ArrayList<>();

  private TablePairs(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static TablePairs of(PaperText zh, PaperText en, Lexicon lexicon) {
    var pairs = new TablePairs(lexicon);
    var free = new ArrayList<>(en.tables());
    for (var table : zh.tables()) {
      free.stream()
          .filter(other -> likeness(table, other) >= ENOUGH)
          .max(Comparator.comparingDouble(other -> likeness(table, other)))
          .ifPresent(
              other -> {
                free.remove(other);
                pairs.compare(table, other);
              });
    }
    return pairs;
  }

  Map<Mention, Mention> partners() {
    return partners;
  }

  List<Found> found() {
    return found;
  }

  /** The share of figures of the smaller table that the other has too. */
  private static double likeness(Table left, Table right) {
    var there = new HashMap<String, Integer>();
    var rightCount = 0;
    for (var value : values(right)) {
      there.merge(value, 1, Integer::sum);
      rightCount++;
    }
    var common = 0;
    var leftCount = 0;
    for (var value : values(left)) {
      leftCount++;
      if (there.merge(value, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common / (double) Math.max(Math.min(leftCount, rightCount), 1);
  }

  private static List<String> values(Table table) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> cell.mention().stream())
        .map(it -> it.quantity().plain())
        .toList();
  }

  private void compare(Table zh, Table en) {
    var rows = pairRows(zh, en);
    rows.forEach(this::compareRow);
    var usedZh = new HashSet<>(rows.keySet());
    var usedEn = new HashSet<>(rows.values());
    missing(zh, usedZh, en, rows);
    missing(en, usedEn, zh, rows);
    order(zh, rows, en);
  }

  private Map<Row, Row> pairRows(Table zh, Table en) {
    record Candidate(Row zh, Row en, double score) {}
    var candidates = new ArrayList<Candidate>();
    for (var i = 0; i < zh.rows().size(); i++) {
      for (var j = 0; j < en.rows().size(); j++) {
        var score = score(zh.rows().get(i), en.rows().get(j)) + (i == j ? 0.3 : 0);
        if (score > 0.5) {
          candidates.add(new Candidate(zh.rows().get(i), en.rows().get(j), score));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(it -> -it.score()));
    var pairs = new java.util.LinkedHashMap<Row, Row>();
    for (var candidate : candidates) {
      if (!pairs.containsKey(candidate.zh()) && !pairs.containsValue(candidate.en())) {
        pairs.put(candidate.zh(), candidate.en());
      }
    }
    return pairs;
  }

  private double score(Row zh, Row en) {
    var columns = Math.min(zh.cells().size(), en.cells().size());
    var figures = 0;
    var equal = 0;
    for (var c = 1; c < columns; c++) {
      var left = zh.mention(c);
      var right = en.mention(c);
      if (left.isPresent() && right.isPresent()) {
        figures++;
        equal += left.get().quantity().sameValue(right.get().quantity()) ? 1 : 0;
      }
    }
    var values = figures == 0 ? 0 : equal / (double) figures;
    return values + labels(zh.label(), en.label());
  }

  /** 1 when both labels name the same place, -1 when they name different ones. */
  private double labels(String zh, String en) {
    var left = place(zh, true);
    var right = place(en, false);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    return left.equals(right) ? 1 : -1;
  }

  private Optional<String> place(String label, boolean chinese) {
    return lexicon.terms().stream()
        .filter(Lexicon.Term::place)
        .filter(
            it ->
                chinese
                    ? label.startsWith(it.zh())
                    : it.en().stream().anyMatch(en -> bare(label).startsWith(bare(en))))
        .map(Lexicon.Term::zh)
        .max(Comparator.comparingInt(String::length));
  }

  private static String bare(String name) {
    return name.replaceAll("[^A-Za-z]", "").toLowerCase(java.util.Locale.ROOT);
  }

  private void compareRow(Row zh, Row en) {
    for (var c = 1; c < Math.min(zh.cells().size(), en.cells().size()); c++) {
      var left = zh.mention(c);
      var right = en.mention(c);
      if (left.isPresent() && right.isPresent()) {
        partners.put(left.get(), right.get());
        partners.put(right.get(), left.get());
        if (!left.get().quantity().sameValue(right.get().quantity())) {
          found.add(Differences.error(left.get(), right.get()));
        }
      } else if (left.isPresent() || right.isPresent()) {
        var only = left.or(() -> right).orElseThrow();
        var other = left.isPresent() ? en.paragraph() : zh.paragraph();
        found.add(
            Found.error(Kind.C6, "figure-only-here")
                .at(only)
                .primary(other.side())
                .beside(other.side(), other.passage())
                .values("", only.quantity().plain())
                .saying(only.quantity().printed()));
      }
    }
  }

  private void missing(Table table, HashSet<Row> used, Table other, Map<Row, Row> pairs) {
    Row before = null;
    for (var row : table.rows()) {
      if (!used.contains(row)) {
        var near = before == null ? null : other(before, pairs);
        found.add(
            Found.error(Kind.C6, "row-missing")
                .primary(other.side())
                .beside(table.side(), row.paragraph().passage())
                .beside(
                    other.side(),
                    (near == null ? other.rows().getFirst() : near).paragraph().passage())
                .saying(row.label()));
      }
      before = used.contains(row) ? row : before;
    }
  }

  private static @org.jspecify.annotations.Nullable Row other(Row row, Map<Row, Row> pairs) {
    var forward = pairs.get(row);
    if (forward != null) {
      return forward;
    }
    return pairs.entrySet().stream()
        .filter(it -> it.getValue() == row)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Rows in another order mislead who reads both; the figures themselves may be right. */
  private void order(Table zh, Map<Row, Row> rows, Table en) {
    var before = -1;
    for (var row : zh.rows()) {
      var other = rows.get(row);
      if (other == null) {
        continue;
      }
      var at = en.rows().indexOf(other);
      if (at < before) {
        found.add(
            Found.warning(Kind.C7, "rows-swapped")
                .primary(en.side())
                .beside(zh.side(), row.paragraph().passage())
                .beside(en.side(), other.paragraph().passage())
                .values(other.label(), row.label())
                .saying(other.label(), row.label()));
      }
      before = Math.max(before, at);
    }
  }
}
