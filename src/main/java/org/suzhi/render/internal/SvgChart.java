package org.suzhi.render.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.suzhi.render.Chart;

/** A whole drawing: heading, key where one is needed, plot, note. */
public final class SvgChart {

  static final double PAD = 8;
  private static final String FONTS =
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif";
  private static final int MOST_SAID = 60;

  private final ChartData data;
  private final double width;
  private final Svg svg = new Svg();

  private SvgChart(ChartData data, double width) {
    this.data = data;
    this.width = width;
  }

  public static String draw(Chart chart, Locale locale, int width) {
    return new SvgChart(ChartData.of(chart, locale), width).draw(locale);
  }

  private String draw(Locale locale) {
    var chart = data.chart();
    var heading = Lettering.lines(chart.heading(), Svg.TITLE.size() * 1.12, width - 2 * PAD, 3);
    var note =
        chart.note().isBlank()
            ? List.<String>of()
            : Lettering.lines(chart.note(), Svg.NOTE.size(), width - 2 * PAD, 2);
    var key = Key.of(data, width);
    var plot = plot();
    double keyTop = PAD + heading.size() * 20 + 4;
    double plotTop = keyTop + key.height();
    double noteTop = plotTop + plot.height() + 6;
    root(locale, noteTop + note.size() * 16 + PAD / 2);
    lines(Svg.TITLE, heading, PAD + 10, 20);
    key.draw(svg, keyTop);
    plot.draw(svg, plotTop);
    lines(Svg.NOTE, note, noteTop + 8, 16);
    return svg.close("svg").toString();
  }

  private Plot plot() {
    return switch (data.chart().kind()) {
      case BAR -> new LyingBars(data, width, false);
      case STACKED_BAR -> new LyingBars(data, width, true);
      case COLUMN -> new StandingBars(data, width, false);
      case STACKED_COLUMN -> new StandingBars(data, width, true);
      case LINE -> new Lines(data, width);
      case PIE -> new Pie(data, width);
    };
  }

  private void root(Locale locale, double height) {
    var id = "chart-" + digest();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "chart",
        "role",
        "img",
        "lang",
        locale.getLanguage().equals("en") ? "en" : "zh-CN",
        "aria-labelledby",
        id + "-t " + id + "-d",
        "viewBox",
        "0 0 " + Svg.number(width) + " " + Svg.number(height),
        "width",
        width,
        "height",
        height,
        "font-family",
        FONTS);
    svg.element("title", data.chart().heading(), "id", id + "-t");
    svg.element("desc", description(), "id", id + "-d");
  }

  /** The sentence of meaning and the values, so that a listener gets what a reader sees. */
  private String description() {
    int columns = data.categories().size();
    var values =
        IntStream.range(0, Math.min(MOST_SAID, data.series().size() * columns))
            .mapToObj(i -> data.said(i / columns, i % columns))
            .collect(Collectors.joining("; "));
    return (data.chart().description() + " " + values).strip();
  }

  /** Ids are unique in a page that shows different charts, and the same at each drawing. */
  private String digest() {
    var crc = new CRC32();
    crc.update(data.chart().toString().getBytes(StandardCharsets.UTF_8));
    return Long.toString(crc.getValue(), 36);
  }

  private void lines(Svg.Type type, List<String> lines, double y, double step) {
    for (int i = 0; i < lines.size(); i++) {
      svg.text(type, Svg.Anchor.START, PAD, y + i * step, lines.get(i));
    }
  }
}
