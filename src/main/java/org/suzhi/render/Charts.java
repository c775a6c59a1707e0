package org.suzhi.render;

import java.util.Locale;
import org.suzhi.render.internal.SvgChart;

/** Draws charts. */
public final class Charts {

  /** Width of a drawing unless asked otherwise, in pixels. */
  public static final int WIDTH = 640;

  private Charts() {}

  /**
   * The chart as an SVG element with title and description, fit to stand in a page with a strict
   * content-security policy: presentation attributes alone, no style, no script, nothing fetched.
   * Classes (chart, chart-title, chart-label, chart-value, chart-grid, chart-note) are there for a
   * page's own style sheet.
   */
  public static String svg(Chart chart, Locale locale) {
    return svg(chart, locale, WIDTH);
  }

  /** The same in another width; the height follows. */
  public static String svg(Chart chart, Locale locale, int width) {
    return SvgChart.draw(chart, locale, width);
  }
}
