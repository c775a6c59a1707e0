package org.suzhi.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import org.suzhi.kernel.Text;

/**
 * A place that prints a figure.
 *
 * @param id identity of the row in the published file
 * @param document code of the document
 * @param language {@code zh} or {@code en}
 * @param line line in the document's text, or the first of several
 * @param asPrinted the words and digits as they stand there
 * @param value what that place says, which can differ from the value used
 * @param unit the unit that place prints, which can differ too
 * @param yearOnYearPercent the change on the year before, where it is printed beside the figure
 * @param qualifier {@code over}, {@code about}, {@code nearly}, {@code less_than}, where the words
 *     round
 * @param used whether the value of the observation was taken from here
 */
public record Source(
    String id,
    String document,
    String language,
    String section,
    String line,
    Place place,
    String asPrinted,
    BigDecimal value,
    String unit,
    Optional<BigDecimal> yearOnYearPercent,
    Optional<String> qualifier,
    Optional<Text> note,
    boolean used) {

  /** Where in the document a figure stands. */
  public enum Place {
    TABLE,
    PROSE,
    /** Prose that says again what stands elsewhere in the same document. */
    RESTATEMENT
  }
}
