package org.suzhi.whitepaper.internal.article;

import java.util.List;
import org.suzhi.render.Chart;
import org.suzhi.whitepaper.internal.figures.Difference;
import org.suzhi.whitepaper.internal.figures.FigureKey;

/**
 * A paper set in one language.
 *
 * @param notes published values that differ from those printed, as numbered in the text
 * @param printed every figure in the order of the text
 * @param gaps figures that are missing, in the order of the text
 */
record Article(
    String title, List<Part> parts, List<Note> notes, List<Printed> printed, List<Gap> gaps) {

  /** What the text consists of. */
  sealed interface Part {}

  /**
   * A heading.
   *
   * @param number as it stands before the words
   */
  record Heading(int level, String id, String number, List<Span> words) implements Part {}

  /** A paragraph, or an item of a list. */
  record Paragraph(boolean item, List<Span> words) implements Part {}

  /**
   * A table.
   *
   * @param caption with its number
   * @param alone whether it only holds the data of a chart
   */
  record Table(
      String id,
      List<Span> caption,
      String corner,
      List<List<Span>> heads,
      List<Line> lines,
      List<Chart> charts,
      boolean alone)
      implements Part {}

  /** A row; {@code strong} for totals. */
  record Line(List<Span> head, List<List<Span>> cells, boolean strong) {}

  /** Some words. */
  sealed interface Span {
    String text();
  }

  /** Words of the text. */
  record Words(String text, boolean bold) implements Span {}

  /** A figure that is missing. */
  record Missing(String text) implements Span {}

  /**
   * A figure.
   *
   * @param notes numbers of the notes behind it
   */
  record Figure(String text, FigureKey key, List<Integer> notes) implements Span {}

  /** A note on a published value. */
  record Note(int number, String text, Difference difference) {}

  /** A figure as it stands in the text. */
  record Printed(String where, String text, List<FigureKey> of) {}

  /** A figure that the text lacks. */
  record Gap(String where, String name, FigureKey key) {}
}
