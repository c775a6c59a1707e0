package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the arithmetic of a table in the table itself: a row that is the sum of other rows in most
 * columns is taken for their total, and then has to be it in all; the same for columns, and for
 * columns that are quotients of two others.
 */
final class TableRelations {

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)^\\**(?:合计|总计|小计|共计|总数|全省|全市|全国|全区|total|sum|all|whole|entire|grand total).*");
  private static final Pattern RATIO =
      Pattern.compile(
          "(?i).*(?:率|比重|占比|每|/|%|均|\\b(?:per|ratio|rate|share|average|percentage)\\b).*");

  /** A cell with a sign or a percentage. */
  private static final Pattern RATE = Pattern.compile("[-−–+].*|.*[%％]");

  /** Tables with more rows have their sums looked for over neighbouring rows alone. */
  private static final int MOST_FOR_SUBSETS = 24;

  private static final int MANY = 5;

  private static final double FAR = 0.25;

  private final Grid grid;
  private final List<Relation> found = new ArrayList<>();

  private TableRelations(Grid grid) {
    this.grid = grid;
  }

  static List<Relation> of(Table table) {
    var relations = new TableRelations(new Grid(table));
    relations.rowsThatAreSums();
    relations.columnsThatAreSums();
    relations.columnsThatAreQuotients();
    return relations.found;
  }

  /** Rows that add up to another, with the columns in which they do. */
  private record RowSum(int target, BitSet parts, BitSet columns) {}

  private void rowsThatAreSums() {
    var sums = new TreeMap<Integer, RowSum>();
    for (var target = 0; target < grid.rows(); target++) {
      var best = bestRange(target);
      if (best != null) {
        sums.put(target, best);
      }
    }
    addLevels(sums);
    addSubsets(sums);
    var additive = new BitSet();
    sums.values().forEach(it -> additive.or(it.columns()));
    sums.values().forEach(it -> relate(it, additive));
    totalByItsName(sums);
  }

  /** The neighbouring rows that add up to {@code target} in most columns. */
  private @org.jspecify.annotations.Nullable RowSum bestRange(int target) {
    RowSum best = null;
    for (var from = 0; from < grid.rows(); from++) {
      var parts = new BitSet();
      for (var to = from; to < grid.rows() && !(from <= target && target <= to); to++) {
        parts.set(to);
        if (to - from >= 1) {
          best = better(best, sum(target, parts));
        }
      }
    }
    return best;
  }

  private static @org.jspecify.annotations.Nullable RowSum better(
      @org.jspecify.annotations.Nullable RowSum best,
      @org.jspecify.annotations.Nullable RowSum other) {
    if (other == null) {
      return best;
    }
    return best == null || other.columns().cardinality() > best.columns().cardinality()
        ? other
        : best;
  }

  private @org.jspecify.annotations.Nullable RowSum sum(int target, BitSet parts) {
    var matching = new BitSet();
    var counted = 0;
    for (var column = 1; column < grid.columns(); column++) {
      if (grid.has(target, column) && grid.value(target, column) != 0) {
        counted++;
        matching.set(column, addsUp(target, parts, column));
      }
    }
    // most rows of a table do not add up by chance, not even in one column
    var most = parts.cardinality() >= MANY && parts.cardinality() * 10 >= grid.rows() * 7;
    var few = most ? 1 : 2;
    var enough = Math.max(Math.min(few, counted), (counted + 1) / 2);
    return matching.cardinality() >= enough && tells(matching, target)
        ? new RowSum(target, (BitSet) parts.clone(), matching)
        : null;
  }

  /** One column with small numbers may add up by chance. */
  private boolean tells(BitSet matching, int target) {
    var digits =
        matching.stream()
            .map(column -> grid.at(target, column).map(it -> it.quantity().digits()).orElse(0))
            .sum();
    return digits >= (matching.cardinality() == 1 ? 3 : 4);
  }

  private boolean addsUp(int target, BitSet parts, int column) {
    var sum = 0.0;
    var slack = grid.step(target, column);
    for (var row = parts.nextSetBit(0); row >= 0; row = parts.nextSetBit(row + 1)) {
      sum += grid.value(row, column);
      slack = Math.max(slack, grid.step(row, column));
    }
    var rounding = slack >= 1 ? 0.01 : slack * (1 + parts.cardinality()) * 0.5;
    return Math.abs(sum - grid.value(target, column)) <= rounding + 1e-6;
  }

  /** Totals over the known sub-totals, or over the rows below all of them. */
  private void addLevels(TreeMap<Integer, RowSum> sums) {
    for (var target : List.of(grid.rows() - 1, 0)) {
      if (!sums.isEmpty() && !sums.containsKey(target)) {
        var best = better(sum(target, uppermost(target, sums)), sum(target, lowest(target, sums)));
        if (best != null) {
          sums.put(target, best);
        }
      }
    }
  }

  /** The rows that are part of no other. */
  private BitSet uppermost(int target, TreeMap<Integer, RowSum> sums) {
    var rows = new BitSet();
    rows.set(0, grid.rows());
    rows.clear(target);
    sums.values().forEach(it -> rows.andNot(it.parts()));
    return rows;
  }

  /** The rows that no others add up to. */
  private BitSet lowest(int target, TreeMap<Integer, RowSum> sums) {
    var rows = new BitSet();
    rows.set(0, grid.rows());
    rows.clear(target);
    sums.keySet().forEach(rows::clear);
    return rows;
  }

  /** Sub-totals whose rows do not stand together, such as three groups below all their members. */
  private void addSubsets(TreeMap<Integer, RowSum> sums) {
    if (grid.rows() > MOST_FOR_SUBSETS) {
      return;
    }
    for (var target = 0; target < grid.rows(); target++) {
      if (!sums.containsKey(target) && mayBeSubtotal(target, sums)) {
        var subset = new SubsetSums(grid, target, sums.keySet()).find();
        if (subset != null) {
          var sum = sum(target, subset);
          if (sum != null) {
            sums.put(target, sum);
          }
        }
      }
    }
  }

  /** Members of a known total are no sub-totals themselves. */
  private static boolean mayBeSubtotal(int target, TreeMap<Integer, RowSum> sums) {
    return sums.values().stream()
        .noneMatch(it -> it.parts().get(target) && it.parts().cardinality() > 4);
  }

  private void relate(RowSum sum, BitSet additive) {
    for (var column = 1; column < grid.columns(); column++) {
      if (!grid.has(sum.target(), column)) {
        continue;
      }
      var holds = sum.columns().get(column);
      var target = grid.at(sum.target(), column).orElseThrow();
      var parts = parts(sum.parts(), column);
      if (hasEmpty(sum.parts(), column)) {
        continue;
      }
      var computed = parts.stream().mapToDouble(Mention::value).sum();
      var isTotal = TOTAL.matcher(grid.row(sum.target()).label()).matches();
      if (holds || mustAddUp(column, additive, isTotal ? computed : target.value(), computed)) {
        found.add(
            new Relation(
                "total-of-column", target, parts, computed, holds, grid.table().head(column)));
      }
    }
  }

  /** With a figure missing nothing can be said of the sum. */
  private boolean hasEmpty(BitSet rows, int column) {
    return rows.stream()
        .mapToObj(grid::row)
        .anyMatch(it -> it.cells().size() <= column || it.cells().get(column).text().isEmpty());
  }

  private boolean mustAddUp(int column, BitSet additive, double printed, double computed) {
    var near = Math.abs(printed - computed) <= FAR * Math.max(Math.abs(printed), 1);
    return !isRatio(column) && (additive.get(column) || near);
  }

  /** Rates and changes do not add up; shares do, to a hundred, and are seen to where they do. */
  private boolean isRatio(int column) {
    return RATIO.matcher(grid.table().head(column)).matches()
        || grid.table().rows().stream()
            .filter(row -> row.cells().size() > column)
            .anyMatch(row -> RATE.matcher(row.cells().get(column).text()).matches());
  }

  private List<Mention> parts(BitSet rows, int column) {
    return rows.stream().boxed().flatMap(row -> grid.at(row, column).stream()).toList();
  }

  /** A row that adds up nowhere may still call itself the total. */
  private void totalByItsName(TreeMap<Integer, RowSum> known) {
    for (var target : List.of(grid.rows() - 1, 0)) {
      if (known.containsKey(target)
          || !TOTAL.matcher(grid.row(target).label()).matches()
          || grid.rows() < 4) {
        continue;
      }
      var parts = uppermost(target, known);
      for (var column = 1; column < grid.columns(); column++) {
        if (grid.has(target, column) && grid.isWhole(column) && !isRatio(column)) {
          var mentions = parts(parts, column);
          var computed = mentions.stream().mapToDouble(Mention::value).sum();
          if (mentions.size() >= 3) {
            found.add(
                new Relation(
                    "total-of-column",
                    grid.at(target, column).orElseThrow(),
                    mentions,
                    computed,
                    addsUp(target, parts, column),
                    grid.table().head(column)));
          }
        }
      }
    }
  }

  private void columnsThatAreSums() {
    for (var target = 1; target < grid.columns(); target++) {
      for (var from = 1; from < grid.columns(); from++) {
        for (var to = from + 1; to < grid.columns(); to++) {
          if (target < from || target > to) {
            columnSum(target, from, to);
          }
        }
      }
    }
  }

  private void columnSum(int target, int from, int to) {
    var relations = new ArrayList<Relation>();
    for (var row = 0; row < grid.rows(); row++) {
      var r = row;
      var parts =
          IntStream.rangeClosed(from, to).boxed().flatMap(c -> grid.at(r, c).stream()).toList();
      if (grid.has(row, target) && parts.size() == to - from + 1) {
        var computed = parts.stream().mapToDouble(Mention::value).sum();
        var slack = Math.max(grid.step(row, target), grid.step(row, from));
        var printed = grid.value(row, target);
        var holds = Math.abs(computed - printed) <= (slack >= 1 ? 0.01 : slack * parts.size());
        relations.add(
            new Relation(
                "total-of-row",
                grid.at(row, target).orElseThrow(),
                parts,
                computed,
                holds,
                grid.row(row).label()));
      }
    }
    addIfMostHold(relations);
  }

  private void columnsThatAreQuotients() {
    for (var quotient = 1; quotient < grid.columns(); quotient++) {
      for (var above = 1; above < grid.columns(); above++) {
        for (var below = 1; below < grid.columns(); below++) {
          if (quotient != above && quotient != below && above != below && !grid.isWhole(quotient)) {
            quotients(quotient, above, below);
          }
        }
      }
    }
  }

  private void quotients(int quotient, int above, int below) {
    for (var factor : new double[] {1, 100, 1000, 10_000}) {
      var relations = new ArrayList<Relation>();
      for (var row = 0; row < grid.rows(); row++) {
        if (grid.has(row, quotient) && grid.has(row, above) && grid.value(row, below) != 0) {
          relations.add(quotient(row, quotient, above, below, factor));
        }
      }
      addIfMostHold(relations);
    }
  }

  private Relation quotient(int row, int quotient, int above, int below, double factor) {
    var computed = factor * grid.value(row, above) / grid.value(row, below);
    var target = grid.at(row, quotient).orElseThrow();
    return new Relation(
        "ratio-of-parts",
        target,
        List.of(grid.at(row, above).orElseThrow(), grid.at(row, below).orElseThrow()),
        computed,
        target.quantity().mayStandFor(computed),
        grid.row(row).label());
  }

  private void addIfMostHold(List<Relation> relations) {
    var holding = relations.stream().filter(Relation::holds).count();
    if (holding >= 3 && holding * 10 >= relations.size() * 6L) {
      found.addAll(relations);
    }
  }
}
