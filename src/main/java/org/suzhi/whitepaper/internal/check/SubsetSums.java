package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for rows, anywhere in a table, that add up to a given one in most columns. */
final class SubsetSums {

  /** So many rows have subsets enough to find one by chance, and take long. */
  private static final int MOST = 16;

  private static final int ENOUGH_COLUMNS = 3;

  private final Grid grid;
  private final int target;
  private final List<Integer> rows = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();

  SubsetSums(Grid grid, int target, Set<Integer> sums) {
    this.grid = grid;
    this.target = target;
    for (var row = 0; row < grid.rows(); row++) {
      if (row != target && !sums.contains(row) && row < target) {
        rows.add(row);
      }
    }
    for (var column = 1; column < grid.columns(); column++) {
      if (grid.value(target, column) != 0) {
        columns.add(column);
      }
    }
  }

  /** The subset that fits in most columns, if it fits in enough of them. */
  @Nullable BitSet find() {
    if (rows.size() < 2 || rows.size() > MOST || columns.size() < ENOUGH_COLUMNS) {
      return null;
    }
    var best = 0;
    var bestMatches = ENOUGH_COLUMNS - 1;
    var sums = new double[columns.size()];
    var before = 0;
    for (var code = 1; code < 1 << rows.size(); code++) {
      // Gray code: each subset differs from the one before by one row
      var gray = code ^ (code >> 1);
      var flipped = Integer.numberOfTrailingZeros(gray ^ before);
      var sign = (gray & (1 << flipped)) != 0 ? 1 : -1;
      before = gray;
      var matches = 0;
      for (var k = 0; k < sums.length; k++) {
        sums[k] += sign * grid.value(rows.get(flipped), columns.get(k));
        matches += fits(sums[k], columns.get(k)) ? 1 : 0;
      }
      if (matches > bestMatches && Integer.bitCount(gray) >= 2) {
        best = gray;
        bestMatches = matches;
      }
    }
    return best == 0 || bestMatches * 2 < columns.size() ? null : subset(best);
  }

  private boolean fits(double sum, int column) {
    var step = grid.step(target, column);
    var slack = step >= 1 ? 0.01 : step * 4;
    return Math.abs(sum - grid.value(target, column)) <= slack;
  }

  private BitSet subset(int code) {
    var subset = new BitSet();
    for (var k = 0; k < rows.size(); k++) {
      if ((code & (1 << k)) != 0) {
        subset.set(rows.get(k));
      }
    }
    return subset;
  }
}
