package org.suzhi.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A place that prints a figure.
 *
 * @param id identity of the row in the published file
 * @param document code of the document
 * @param language {@code zh} or {@code en}
 * @param line line in the document's text, or the first of several
 * @param asPrinted the words and digits as they stand there
 * @param value what that place says, which can differ from the value used
 * @param qualifier {@code over}, {@code about}, {@code nearly}, where the words round
 * @param used whether the value of the observation was taken from here
 */
public record Source(
    String id,
    String document,
    String language,
    String section,
    String line,
    String asPrinted,
    BigDecimal value,
    Optional<BigDecimal> yearOnYearPercent,
    Optional<String> qualifier,
    Optional<String> note,
    boolean used) {}
