package org.suzhi.statistics.internal.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suzhi.statistics.ImportReport;
import org.suzhi.statistics.ImportReport.Fault;
import org.suzhi.statistics.ImportReport.RowError;

/** Counts what is wrong and keeps the first of it. */
final class Tally {

  private final List<RowError> kept = new ArrayList<>();
  private long errors;

  void add(RowError error) {
    errors++;
    if (kept.size() < ImportReport.LISTED) {
      kept.add(error);
    }
  }

  /** Something wrong with the file as a whole, which is told however much else there is. */
  void addFirst(RowError error) {
    errors++;
    kept.addFirst(error);
    if (kept.size() > ImportReport.LISTED) {
      kept.removeLast();
    }
  }

  void add(long row, String column, Fault fault, Object... args) {
    add(RowError.of(row, column, fault, args));
  }

  long errors() {
    return errors;
  }

  List<RowError> listed() {
    return kept.stream().sorted(Comparator.comparingLong(RowError::row)).toList();
  }
}
