package org.suzhi.statistics.internal.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.suzhi.kernel.RegionCode;
import org.suzhi.statistics.Breakdown;

/** A place where facts lie: the table of this moment or the file of a release. */
public interface FactStore {

  /** Sums by span, region and breakdown. */
  List<Cell> cells(Question question);

  /**
   * What to sum up.
   *
   * @param spans days that don't overlap, the earliest first
   * @param level how far down regions matter: facts of divisions below are summed up into theirs
   * @param whole whether breakdowns don't matter, so that all may be summed up as the whole
   */
  record Question(String indicator, List<Span> spans, RegionCode.Level level, boolean whole) {

    /** One pass over the facts of the indicator between the first day and the last. */
    public String sql(String from, String count) {
      return """
      select %s as span, %s as place, %s as part, sum(amount) as amount, %s as facts
      from %s
      where indicator = ? and day between ? and ?
      group by 1, 2, 3
      """
          .formatted(span(), place(), whole ? "'total'" : "breakdown", count, from);
    }

    /** What the question marks of {@link #sql} stand for. */
    public List<Object> params() {
      return List.of(indicator, spans.getFirst().first(), spans.getLast().last());
    }

    /** Dates of our own making, never words from outside. */
    private String span() {
      var cases = new StringBuilder("case");
      for (int i = 0; i < spans.size(); i++) {
        cases.append(" when day <= date '%s'".formatted(spans.get(i).last()));
        cases.append(" then ").append(i);
      }
      return cases.append(" end").toString();
    }

    private String place() {
      return switch (level) {
        case PROVINCE -> "substr(region, 1, 2) || '0000'";
        case CITY -> "substr(region, 1, 4) || '00'";
        case COUNTY -> "region";
      };
    }
  }

  /** Days from {@code first} to {@code last}, both included. */
  record Span(LocalDate first, LocalDate last) {}

  /** A sum. */
  record Cell(int span, RegionCode region, Breakdown breakdown, BigDecimal amount, long facts) {}
}
