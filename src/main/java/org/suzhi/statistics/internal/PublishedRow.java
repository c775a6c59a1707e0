package org.suzhi.statistics.internal;

import java.math.BigDecimal;
import java.util.Optional;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Source;
import org.suzhi.statistics.internal.formula.Figure;

/** One place of a document that prints one figure: a row of {@code observations.csv}. */
record PublishedRow(
    String id,
    String document,
    String language,
    String section,
    String line,
    Source.Place place,
    Figure figure,
    BigDecimal value,
    String unit,
    String asPrinted,
    Optional<String> qualifier,
    Optional<BigDecimal> yearOnYearPercent,
    Optional<String> yearOnYearAsPrinted,
    Optional<Text> note) {

  /** Whether both rows are readings of one figure at one place. */
  boolean tellsOfTheSame(PublishedRow other) {
    return document.equals(other.document)
        && language.equals(other.language)
        && line.equals(other.line)
        && figure.equals(other.figure);
  }

  Source source(boolean used) {
    return new Source(
        id,
        document,
        language,
        section,
        line,
        place,
        asPrinted,
        PrintedDigits.of(value, asPrinted),
        unit,
        yearOnYearPercent.map(percent -> PrintedDigits.of(percent, yearOnYearAsPrinted.orElse(""))),
        qualifier,
        note,
        used);
  }
}
