package org.suzhi.statistics;

import java.util.List;

/**
 * What became of a file, row by row.
 *
 * @param digest SHA-256 of the file
 * @param form what kind of file it was taken for, such as {@code CSV, GB18030}
 * @param errors the first of what is wrong, by row; {@link Rows#errors} counts all of it
 */
public record ImportReport(
    Outcome outcome,
    String fileName,
    String digest,
    String form,
    Rows rows,
    List<RowError> errors) {

  public ImportReport {
    errors = List.copyOf(errors);
  }

  /** So many errors are told in words. */
  public static final int LISTED = 200;

  /** How it ended. */
  public enum Outcome {
    /** A dry run found nothing wrong. */
    SOUND,
    COMMITTED,
    /** Something is wrong: not a row was taken. */
    REFUSED
  }

  /**
   * How many rows.
   *
   * @param read all below the line of column names
   * @param added new figures, of which none was taken if the outcome isn't {@code COMMITTED}
   * @param replaced corrections of figures known before
   * @param unchanged known already, word for word
   * @param errors what is wrong, which can be several things in one row
   */
  public record Rows(long read, long added, long replaced, long unchanged, long errors) {}

  /**
   * Something wrong.
   *
   * @param row line of the file, counted from one with the column names; zero is the whole file
   * @param column name of the column, or empty where it isn't about one
   * @param args what the words name: mostly what stands in the cell
   */
  public record RowError(long row, String column, Fault fault, List<String> args) {
    public RowError {
      args = List.copyOf(args);
    }

    /** An error of a row. */
    public static RowError of(long row, String column, Fault fault, Object... args) {
      return new RowError(
          row, column, fault, List.of(args).stream().map(Object::toString).toList());
    }
  }

  /**
   * What can be wrong. The message key is {@code statistics.import.} and the name in kebab case.
   */
  public enum Fault {
    EMPTY_FILE,
    NO_ROWS,
    NOT_TEXT,
    WRONG_ENCODING,
    OLD_WORKBOOK,
    UNREADABLE_WORKBOOK,
    TOO_LARGE,
    TOO_MANY_ROWS,
    BROKEN_CSV,
    MISSING_COLUMN,
    UNKNOWN_COLUMN,
    REPEATED_COLUMN,
    CELL_COUNT,
    EMPTY_CELL,
    TOO_LONG,
    CONTROL_CHARACTER,
    NOT_A_NUMBER,
    PERIOD,
    BREAKDOWN,
    LANGUAGE,
    PLACE,
    QUALIFIER,
    UNKNOWN_INDICATOR,
    UNKNOWN_REGION,
    UNKNOWN_UNIT,
    UNKNOWN_DOCUMENT,
    UNKNOWN_BREAKDOWN,
    REPEATED_ID,
    OTHER_CONTENT,
    OF_THE_PACK
  }
}
