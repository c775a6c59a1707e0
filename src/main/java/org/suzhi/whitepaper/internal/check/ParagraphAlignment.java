package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds which paragraphs of the two languages say the same: the best path through both texts in
 * order, on which one paragraph may answer several; then, out of order, what is left and fits well.
 */
final class ParagraphAlignment {

  /** What it costs a paragraph to share its partner with another. */
  private static final double SHARING = 0.25;

  /** What must speak for a pair out of order. */
  private static final double OUT_OF_ORDER = 0.3;

  private final PaperText zh;
  private final PaperText en;
  private final int rows;
  private final int columns;
  private final double[][] likeness;

  private ParagraphAlignment(PaperText zh, PaperText en, Lexicon lexicon) {
    this.zh = zh;
    this.en = en;
    this.rows = zh.paragraphs().size();
    this.columns = en.paragraphs().size();
    this.likeness = new double[rows][columns];
    var measure = new Likeness(zh, en, lexicon);
    for (var i = 0; i < rows; i++) {
      for (var j = 0; j < columns; j++) {
        likeness[i][j] = mayPair(i, j) ? measure.of(i, j) : -9;
      }
    }
  }

  private boolean mayPair(int i, int j) {
    return zh.paragraphs().get(i).kind() == en.paragraphs().get(j).kind()
        || zh.paragraphs().get(i).kind() != Paragraph.Kind.DECLARATION
            && en.paragraphs().get(j).kind() != Paragraph.Kind.DECLARATION
            && likeness(i, j);
  }

  /** A heading may answer a paragraph only where neither is long. */
  private boolean likeness(int i, int j) {
    return zh.paragraphs().get(i).text().length() < 60
        && en.paragraphs().get(j).text().length() < 160;
  }

  /** The beads in the order of the Chinese text. */
  static List<Bead> align(PaperText zh, PaperText en, Lexicon lexicon) {
    if (zh.paragraphs().isEmpty() || en.paragraphs().isEmpty()) {
      return List.of();
    }
    var alignment = new ParagraphAlignment(zh, en, lexicon);
    var pairs = alignment.path();
    alignment.fillGaps(pairs);
    alignment.addOutOfOrder(pairs);
    return alignment.beads(pairs);
  }

  private record Pair(int row, int column) {}

  private Set<Pair> path() {
    var best = new double[rows + 1][columns + 1];
    var step = new int[rows + 1][columns + 1];
    for (var i = rows - 1; i >= 0; i--) {
      for (var j = columns - 1; j >= 0; j--) {
        choose(best, step, i, j);
      }
    }
    var pairs = new HashSet<Pair>();
    var i = 0;
    var j = 0;
    while (i < rows && j < columns) {
      switch (step[i][j]) {
        case MATCH -> pairs.add(new Pair(i++, j++));
        case MATCH_ROW -> pairs.add(new Pair(i++, j));
        case MATCH_COLUMN -> pairs.add(new Pair(i, j++));
        case SKIP_ROW -> i++;
        default -> j++;
      }
    }
    return pairs;
  }

  private static final int MATCH = 0;
  private static final int MATCH_ROW = 1;
  private static final int MATCH_COLUMN = 2;
  private static final int SKIP_ROW = 3;
  private static final int SKIP_COLUMN = 4;

  private void choose(double[][] best, int[][] step, int i, int j) {
    var like = likeness[i][j];
    double[] scores = {
      like + best[i + 1][j + 1],
      like - SHARING + best[i + 1][j],
      like - SHARING + best[i][j + 1],
      best[i + 1][j],
      best[i][j + 1]
    };
    var chosen = SKIP_COLUMN;
    for (var k = SKIP_ROW; k >= MATCH; k--) {
      chosen = scores[k] > scores[chosen] ? k : chosen;
    }
    best[i][j] = scores[chosen];
    step[i][j] = chosen;
  }

  /** One paragraph left in each language between the same neighbours: they answer each other. */
  private void fillGaps(Set<Pair> pairs) {
    var sorted = new ArrayList<>(pairs);
    sorted.sort(Comparator.comparingInt(Pair::row).thenComparingInt(Pair::column));
    for (var k = 0; k + 1 < sorted.size(); k++) {
      var before = sorted.get(k);
      var after = sorted.get(k + 1);
      var alone = after.row() - before.row() == 2 && after.column() - before.column() == 2;
      if (alone && likeness[before.row() + 1][before.column() + 1] > -1) {
        pairs.add(new Pair(before.row() + 1, before.column() + 1));
      }
    }
  }

  private void addOutOfOrder(Set<Pair> pairs) {
    var usedRows = new TreeSet<Integer>();
    var usedColumns = new TreeSet<Integer>();
    for (var pair : pairs) {
      usedRows.add(pair.row());
      usedColumns.add(pair.column());
    }
    var free = new ArrayList<Pair>();
    for (var i = 0; i < rows; i++) {
      for (var j = 0; j < columns; j++) {
        if (!usedRows.contains(i) && !usedColumns.contains(j) && likeness[i][j] > OUT_OF_ORDER) {
          free.add(new Pair(i, j));
        }
      }
    }
    free.sort(Comparator.comparingDouble(it -> -likeness[it.row()][it.column()]));
    for (var pair : free) {
      if (usedRows.add(pair.row()) & usedColumns.add(pair.column())) {
        pairs.add(pair);
      }
    }
  }

  /** Pairs that share a paragraph belong together. */
  private List<Bead> beads(Set<Pair> pairs) {
    var beads = new ArrayList<Bead>();
    var left = new ArrayList<>(pairs);
    left.sort(Comparator.comparingInt(Pair::row).thenComparingInt(Pair::column));
    while (!left.isEmpty()) {
      var inRows = new TreeSet<Integer>();
      var inColumns = new TreeSet<Integer>();
      inRows.add(left.getFirst().row());
      boolean grown;
      do {
        grown = false;
        for (var pair : left) {
          if (inRows.contains(pair.row()) || inColumns.contains(pair.column())) {
            grown |= inRows.add(pair.row()) | inColumns.add(pair.column());
          }
        }
      } while (grown);
      left.removeIf(it -> inRows.contains(it.row()));
      beads.add(
          new Bead(
              inRows.stream().map(zh.paragraphs()::get).toList(),
              inColumns.stream().map(en.paragraphs()::get).toList()));
    }
    return beads;
  }
}
