package org.suzhi.statistics.internal.imports;

import java.util.Iterator;
import java.util.List;

/**
 * Rows of cells, read one after the other, the line of column names first.
 *
 * @param form what kind of file it is, in words that need no translation
 */
record Sheet(String form, Iterator<Line> lines, AutoCloseable source) implements AutoCloseable {

  /** A row and where it stands in the file, counted from one. */
  record Line(long number, List<String> cells) {}

  @Override
  public void close() {
    try {
      source.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
