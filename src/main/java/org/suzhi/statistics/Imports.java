package org.suzhi.statistics;

import java.nio.file.Path;
import java.util.List;

/** Brings observations in from files that people hand in. */
public interface Imports {

  /**
   * Reads every row, and if none of them is wrong takes all of them in, in one transaction. The
   * same file brought in twice changes nothing.
   */
  ImportReport bring(Path file, ImportWish wish);

  /** What was brought in or refused, the newest first; dry runs leave no trace. */
  List<ImportRecord> all();
}
