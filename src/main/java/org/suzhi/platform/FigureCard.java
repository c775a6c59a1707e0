package org.suzhi.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A figure at a glance, in the reader's language: what a home page or an overview shows of it.
 *
 * @param path address of the page that tells more
 * @param unit words after the value; may be empty
 * @param period the time it is about
 * @param moved its change with sign, such as {@code +12.0%}; empty where nothing is known
 * @param since what the change is compared with
 * @param direction {@code up}, {@code down} or {@code level}
 * @param meaning one sentence of meaning; may be empty
 * @param spark its course, as far as it is known
 * @param lead whether it stands among the first
 */
public record FigureCard(
    String name,
    String path,
    String value,
    String unit,
    String period,
    String moved,
    String since,
    String direction,
    String meaning,
    Spark spark,
    boolean lead) {

  /** Width and height of the drawing in units of its own. */
  private static final int WIDTH = 104;

  private static final int HEIGHT = 40;

  /**
   * A small drawing of a course over years.
   *
   * @param words the same course in words
   */
  public record Spark(List<Dot> dots, List<Line> lines, String words) {}

  /** A known value. */
  public record Dot(String x, String y, String label, boolean last) {}

  /** From one value to the next; broken where years between them are unknown. */
  public record Line(String x1, String y1, String x2, String y2, boolean broken) {}

  /** A value of a year. */
  public record YearValue(int year, BigDecimal value) {}

  /** The drawing of {@code values}, earliest first; nothing of fewer than two. */
  public static Spark spark(List<YearValue> values, String words) {
    if (values.size() < 2) {
      return new Spark(List.of(), List.of(), "");
    }
    var dots =
        IntStream.range(0, values.size())
            .mapToObj(
                i ->
                    new Dot(
                        x(values, i),
                        y(values, i),
                        i == 0 || i == values.size() - 1 ? "" + values.get(i).year() : "",
                        i == values.size() - 1))
            .toList();
    var lines =
        IntStream.range(1, values.size())
            .mapToObj(
                i ->
                    new Line(
                        dots.get(i - 1).x(),
                        dots.get(i - 1).y(),
                        dots.get(i).x(),
                        dots.get(i).y(),
                        values.get(i).year() - values.get(i - 1).year() > 1))
            .toList();
    return new Spark(dots, lines, words);
  }

  private static String x(List<YearValue> values, int i) {
    int first = values.getFirst().year();
    int span = Math.max(1, values.getLast().year() - first);
    return "" + (12 + (WIDTH - 24) * (values.get(i).year() - first) / span);
  }

  private static String y(List<YearValue> values, int i) {
    var all = values.stream().map(YearValue::value).toList();
    var least = all.stream().min(BigDecimal::compareTo).orElseThrow();
    var span = all.stream().max(BigDecimal::compareTo).orElseThrow().subtract(least);
    if (span.signum() == 0) {
      return "" + HEIGHT / 2;
    }
    var part = values.get(i).value().subtract(least).divide(span, 3, RoundingMode.HALF_UP);
    return "" + Math.round(24 - part.doubleValue() * 18);
  }
}
