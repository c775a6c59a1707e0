package org.suzhi.whitepaper.internal.template;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.suzhi.platform.PackProblem;
import org.suzhi.statistics.Breakdown;

/** How figures are counted in sentences, where the codebook's words don't fit. */
public record Measures(List<Measure> rows) {

  public Measures {
    rows = List.copyOf(rows);
  }

  /**
   * A row of {@code measures.csv}.
   *
   * @param breakdown the part that it is for; the whole means any
   * @param zh measure word; empty for none
   * @param one what is counted, of one
   * @param many of several
   */
  public record Measure(
      String indicator, Breakdown breakdown, String zh, String one, String many, Place place) {

    boolean fits(String code, Breakdown part) {
      return indicator.equals(code)
          && part.values().entrySet().containsAll(breakdown.values().entrySet());
    }
  }

  /** The most special row that fits. */
  public Optional<Measure> of(String indicator, Breakdown breakdown) {
    return rows.stream()
        .filter(row -> row.fits(indicator, breakdown))
        .max(Comparator.comparingInt(row -> row.breakdown().values().size()));
  }

  static Measures read(Place start, String csv) {
    var lines = csv.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals("indicator,breakdown,zh,en_one,en_many")) {
      throw start.problem("the first line must be indicator,breakdown,zh,en_one,en_many");
    }
    return new Measures(
        java.util.stream.IntStream.range(1, lines.size())
            .filter(i -> !lines.get(i).isBlank())
            .mapToObj(i -> row(start.down(i), lines.get(i)))
            .toList());
  }

  private static Measure row(Place place, String line) throws PackProblem {
    var cells = line.split(",", -1);
    if (cells.length != 5) {
      throw place.problem("five cells are wanted, without quotes");
    }
    try {
      var breakdown = Breakdown.parse(cells[1].strip());
      return new Measure(
          cells[0].strip(), breakdown, cells[2].strip(), cells[3].strip(), cells[4].strip(), place);
    } catch (IllegalArgumentException e) {
      throw place.problem("breakdown: " + e.getMessage());
    }
  }
}
