package org.suzhi.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure to draw: categories along one side, one or more series of values. All words are already
 * in the reader's language.
 *
 * @param title what is shown, without the unit
 * @param unit unit of all values, added to the title; empty where there is none
 * @param description one sentence of meaning for those who don't see the drawing; may be empty, the
 *     values follow it in any case
 * @param note line under the drawing, such as source and date; may be empty
 * @param categories names of what is compared, in the order drawn
 * @param series values, each as many as there are categories
 */
public record Chart(
    Kind kind,
    String title,
    String unit,
    String description,
    String note,
    List<String> categories,
    List<Series> series) {

  /** More parts than this are not told apart in a pie. */
  public static final int MOST_PIE_PARTS = 5;

  /** The forms of drawing. Bars lie (for names), columns stand (for time). */
  public enum Kind {
    BAR,
    COLUMN,
    STACKED_BAR,
    STACKED_COLUMN,
    LINE,
    PIE;

    /** Whether parts add up to a whole, so that no value can be below zero. */
    public boolean addsUp() {
      return this == STACKED_BAR || this == STACKED_COLUMN || this == PIE;
    }
  }

  /**
   * Values of one kind.
   *
   * @param colour stays the same for the same kind on every page
   * @param values empty where nothing is known, which is not zero
   */
  public record Series(String name, Colour colour, List<Optional<BigDecimal>> values) {

    public Series {
      values = List.copyOf(values);
    }

    /** A series without a gap. */
    public static Series of(String name, Colour colour, List<BigDecimal> values) {
      return new Series(name, colour, values.stream().map(Optional::of).toList());
    }
  }

  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    require(!title.isBlank(), "a chart needs a title");
    require(!categories.isEmpty() && !series.isEmpty(), "a chart needs categories and a series");
    for (var one : series) {
      require(
          one.values().size() == categories.size(),
          "series " + one.name() + " has not as many values as there are categories");
    }
    require(
        !kind.addsUp() || values(series).noneMatch(value -> value.signum() < 0),
        "parts of a whole can't be negative");
    require(
        kind != Kind.PIE || (series.size() == 1 && categories.size() <= MOST_PIE_PARTS),
        "a pie has one series of at most " + MOST_PIE_PARTS + " parts");
  }

  /** A chart of one series with neither description nor note. */
  public static Chart of(
      Kind kind, String title, String unit, List<String> categories, List<BigDecimal> values) {
    var series = Series.of(title, Colour.BLUE, values);
    return new Chart(kind, title, unit, "", "", categories, List.of(series));
  }

  /** The title with the unit, as it stands over the drawing. */
  public String heading() {
    return unit.isBlank() ? title : title + " (" + unit + ")";
  }

  private static java.util.stream.Stream<BigDecimal> values(List<Series> series) {
    return series.stream().flatMap(one -> one.values().stream()).flatMap(Optional::stream);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
