package org.suzhi.render.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.suzhi.render.Chart;
import org.suzhi.render.Colour;

/** Charts of the word processor's own kind: vectors that hold their data and can be edited. */
final class DocxCharts {

  private static final int WIDTH = 16;

  private DocxCharts() {}

  static void add(XWPFDocument document, Chart chart, Instant made)
      throws IOException, InvalidFormatException {
    int rows =
        chart.categories().size() * (chart.kind() == Chart.Kind.BAR ? chart.series().size() : 1);
    double height = chart.kind() == Chart.Kind.BAR ? Math.clamp(2.5 + rows * 0.62, 6, 22) : 8;
    var drawn =
        document.createChart(
            WIDTH * Units.EMU_PER_CENTIMETER, (int) (height * Units.EMU_PER_CENTIMETER));
    drawn.setTitleText(chart.heading());
    drawn.setTitleOverlay(false);
    var data = data(drawn, chart);
    series(drawn, chart, data);
    drawn.plot(data);
    var workbook = drawn.getWorkbook().getProperties().getCoreProperties();
    workbook.setCreated(Optional.of(Date.from(made)));
    if (chart.series().size() > 1 || chart.kind() == Chart.Kind.PIE) {
      drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
  }

  private static XDDFChartData data(XWPFChart drawn, Chart chart) {
    if (chart.kind() == Chart.Kind.PIE) {
      return drawn.createData(ChartTypes.PIE, null, null);
    }
    boolean lying = chart.kind() == Chart.Kind.BAR || chart.kind() == Chart.Kind.STACKED_BAR;
    var names = drawn.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    var values = drawn.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setNumberFormat("#,##0.##");
    values.setCrosses(org.apache.poi.xddf.usermodel.chart.AxisCrosses.AUTO_ZERO);
    if (chart.kind() == Chart.Kind.LINE) {
      return drawn.createData(ChartTypes.LINE, names, values);
    }
    if (lying) {
      // Word counts lying categories from the bottom; ours are read from the top.
      names.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
    }
    values.setCrossBetween(org.apache.poi.xddf.usermodel.chart.AxisCrossBetween.BETWEEN);
    var bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
    bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
    bars.setGapWidth(60);
    if (chart.kind().addsUp()) {
      bars.setBarGrouping(BarGrouping.STACKED);
      overlap(drawn);
    }
    return bars;
  }

  /** Written by hand: the small schema library that POI brings lacks the type of this attribute. */
  private static void overlap(XWPFChart drawn) {
    var bars = drawn.getCTChart().getPlotArea().getBarChartArray(0);
    try (var cursor = bars.addNewOverlap().newCursor()) {
      cursor.setAttributeText(new QName("val"), "100");
    }
  }

  private static void series(XWPFChart drawn, Chart chart, XDDFChartData data) {
    int last = chart.categories().size();
    var names = names(drawn, chart, last);
    for (int i = 0; i < chart.series().size(); i++) {
      var one = chart.series().get(i);
      Double[] numbers =
          one.values().stream()
              .map(value -> value.map(BigDecimal::doubleValue).orElse(null))
              .toArray(Double[]::new);
      var range = drawn.formatRange(new CellRangeAddress(1, last, i + 1, i + 1));
      var values = XDDFDataSourcesFactory.fromArray(numbers, range, i + 1);
      var added = data.addSeries(names, values);
      added.setTitle(one.name(), drawn.setSheetTitle(one.name(), i + 1));
      paint(chart, added, one.colour());
    }
    if (chart.kind() == Chart.Kind.PIE) {
      data.setVaryColors(true);
    }
  }

  private static XDDFCategoryDataSource names(XWPFChart drawn, Chart chart, int last) {
    var range = drawn.formatRange(new CellRangeAddress(1, last, 0, 0));
    return XDDFDataSourcesFactory.fromArray(chart.categories().toArray(String[]::new), range, 0);
  }

  private static void paint(Chart chart, XDDFChartData.Series series, Colour colour) {
    var fill = new XDDFSolidFillProperties(rgb(colour));
    if (series instanceof XDDFLineChartData.Series line) {
      var pen = new XDDFLineProperties(fill);
      pen.setWidth(2.25);
      line.setLineProperties(pen);
      line.setSmooth(false);
    } else if (chart.kind() == Chart.Kind.PIE) {
      for (int i = 0; i < chart.categories().size(); i++) {
        series.getDataPoint(i).setFillProperties(new XDDFSolidFillProperties(rgb(Colour.of(i))));
      }
    } else {
      series.setFillProperties(fill);
    }
    if (series instanceof XDDFBarChartData.Series bars) {
      label(bars.getCTBarSer().addNewDLbls());
    }
  }

  private static void label(CTDLbls labels) {
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static XDDFColor rgb(Colour colour) {
    int rgb = Integer.parseInt(colour.hex().substring(1), 16);
    return XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
