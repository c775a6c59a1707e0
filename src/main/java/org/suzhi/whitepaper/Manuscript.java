package org.suzhi.whitepaper;

import java.util.List;

/**
 * A paper as it was read from a file: its lines in order, in one language or in both.
 *
 * @param name the file's name, as a person knows it
 */
public record Manuscript(String name, List<Line> lines) {

  public Manuscript {
    lines = List.copyOf(lines);
  }

  /** What a line is, as far as the file says so. */
  public enum Form {
    TEXT,
    HEADING,
    /** A row of a table, its cells parted by tabs. */
    ROW
  }

  /**
   * One line of the file, or one paragraph of a format that has no lines.
   *
   * @param number from 1; for formats without lines, the paragraph's number
   * @param page from 1; 0 where the format has no pages
   */
  public record Line(int number, int page, Form form, String text) {}
}
