package org.suzhi.statistics.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.Source;

/**
 * Which of several sources gives the value of a figure; docs/statistics.md states the rule. The
 * newest document speaks last; within it an exact number beats a rounded one, a table beats prose,
 * and the language it was written in beats the translation.
 */
record Selection(Map<String, Document> documents) {

  /** The sources of one figure, the one that its value is taken from first. */
  List<Source> sources(List<PublishedRow> rows) {
    var sorted = rows.stream().sorted(order()).toList();
    var used = sorted.getFirst();
    return sorted.stream().map(row -> row.source(row == used)).toList();
  }

  private Comparator<PublishedRow> order() {
    var positions = List.copyOf(documents.keySet());
    return Comparator.<PublishedRow>comparingInt(row -> -year(row))
        .thenComparingInt(row -> positions.indexOf(row.document()))
        .thenComparing(row -> row.qualifier().isPresent())
        .thenComparing(PublishedRow::place)
        .thenComparing(row -> !row.language().equals(original(row)))
        .thenComparing(row -> lineNumber(row.line()))
        .thenComparing(PublishedRow::id);
  }

  private int year(PublishedRow row) {
    var document = documents.get(row.document());
    return document == null ? 0 : document.year();
  }

  private String original(PublishedRow row) {
    var document = documents.get(row.document());
    return document == null ? "zh" : document.original();
  }

  private static BigDecimal lineNumber(String line) {
    var digits = line.replaceFirst("[^0-9].*", "");
    return digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
  }
}
