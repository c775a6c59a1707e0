package org.suzhi.statistics.internal.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.suzhi.kernel.Period;
import org.suzhi.statistics.internal.facts.FactStore.Span;

/**
 * Periods cut into spans of days that follow one another, so that every fact is read once however
 * many periods hold it. A gap between periods is a span that no period holds.
 */
record Spans(List<Span> spans) {

  /** Before anything was ever counted; a stock starts here. */
  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  static Spans of(List<Period> periods) {
    var starts = new TreeSet<LocalDate>();
    for (var period : periods) {
      starts.add(first(period));
      starts.add(period.end().plusDays(1));
    }
    var cuts = new ArrayList<>(starts);
    var spans = new ArrayList<Span>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      spans.add(new Span(cuts.get(i), cuts.get(i + 1).minusDays(1)));
    }
    return new Spans(List.copyOf(spans));
  }

  /** Whether {@code span} lies in {@code period}; a day holds all that came before it. */
  static boolean holds(Period period, Span span) {
    return !span.first().isBefore(first(period)) && !span.last().isAfter(period.end());
  }

  private static LocalDate first(Period period) {
    return period.isPointInTime() ? BEGINNING : period.start();
  }
}
