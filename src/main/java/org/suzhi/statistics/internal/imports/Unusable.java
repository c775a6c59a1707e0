package org.suzhi.statistics.internal.imports;

import org.suzhi.statistics.ImportReport.Fault;
import org.suzhi.statistics.ImportReport.RowError;

/** A file that can't be read any further: what is wrong, and from which row on. */
final class Unusable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient RowError error;

  Unusable(long row, Fault fault, Object... args) {
    super(fault.name(), null, false, false);
    this.error = RowError.of(row, "", fault, args);
  }

  RowError error() {
    return error;
  }
}
