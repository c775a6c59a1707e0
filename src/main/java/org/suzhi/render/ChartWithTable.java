package org.suzhi.render;

import java.util.Locale;
import org.suzhi.render.internal.ChartFigure;

/**
 * A chart with its data: the drawing and under it the table of every value drawn. In a PDF it is a
 * drawing whose text can be selected; in a word processor's document a chart that can be edited.
 */
public record ChartWithTable(Chart chart) {

  /** A figure for a page or a document. */
  public String html(Locale locale) {
    return ChartFigure.html(chart, locale, true);
  }

  /** Only the table, for a page that shows the drawing elsewhere. */
  public String table(Locale locale) {
    return ChartFigure.html(chart, locale, false);
  }
}
