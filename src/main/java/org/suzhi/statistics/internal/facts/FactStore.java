package org.suzhi.statistics.internal.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.suzhi.kernel.RegionCode;
import org.suzhi.statistics.Breakdown;

/** A place where facts lie: the table of this moment or the file of a release. */
public interface FactStore {

  /**
   * Sums by span, region as the facts state it, and breakdown.
   *
   * @param spans days that don't overlap
   * @param whole whether breakdowns don't matter, so that all may be summed up as the whole
   */
  List<Cell> cells(String indicator, List<Span> spans, boolean whole);

  /** Days from {@code first} to {@code last}, both included. */
  record Span(LocalDate first, LocalDate last) {}

  /** A sum. */
  record Cell(int span, RegionCode region, Breakdown breakdown, BigDecimal amount, long facts) {}
}
