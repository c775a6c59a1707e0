package org.suzhi.statistics.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.suzhi.statistics.Observation;

/**
 * Writes a workbook: the figures, every source of theirs, and what this is. Numbers are numbers;
 * words are in the caller's language.
 */
record ObservationsWorkbook(Vocabulary words) {

  private static final int ROWS_IN_MEMORY = 200;
  private static final int WIDEST = 60;

  private interface Sheets {
    void fill(Workbook workbook, Styles styles);
  }

  byte[] write(List<Observation> observations, LocalDate today) {
    return write(
        observations,
        today,
        (workbook, styles) -> {
          sheet(workbook, styles, "statistics.file.data", observations, ObservationColumns.VALUES);
          sheet(
              workbook,
              styles,
              "statistics.file.sources",
              ObservationColumns.printed(observations),
              ObservationColumns.SOURCES);
        });
  }

  /** A table of its own columns over {@code observations}. */
  <T> byte[] write(
      List<T> rows,
      List<ObservationColumns<T>> columns,
      List<Observation> observations,
      LocalDate today) {
    return write(
        observations,
        today,
        (workbook, styles) -> sheet(workbook, styles, "statistics.file.data", rows, columns));
  }

  private byte[] write(List<Observation> observations, LocalDate today, Sheets sheets) {
    try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        var bytes = new ByteArrayOutputStream()) {
      // strict readers of ZIP refuse the form for files over 4 GiB, which is the default
      workbook.setZip64Mode(Zip64Mode.Never);
      var styles = Styles.in(workbook);
      sheets.fill(workbook, styles);
      notes(workbook, styles, observations, today);
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Styles(CellStyle head, CellStyle quoted) {

    static Styles in(Workbook workbook) {
      var bold = workbook.createFont();
      bold.setBold(true);
      var head = workbook.createCellStyle();
      head.setFont(bold);
      head.setWrapText(true);
      var quoted = workbook.createCellStyle();
      quoted.setQuotePrefixed(true);
      return new Styles(head, quoted);
    }
  }

  private <T> void sheet(
      Workbook workbook,
      Styles styles,
      String title,
      List<T> rows,
      List<ObservationColumns<T>> columns) {
    var sheet = workbook.createSheet(words.message(title));
    sheet.createFreezePane(0, 1);
    var head = sheet.createRow(0);
    for (int c = 0; c < columns.size(); c++) {
      var cell = head.createCell(c);
      cell.setCellValue(columns.get(c).title().apply(words));
      cell.setCellStyle(styles.head());
    }
    for (int r = 0; r < rows.size(); r++) {
      var row = sheet.createRow(r + 1);
      for (int c = 0; c < columns.size(); c++) {
        fill(row.createCell(c), columns.get(c).cell().apply(rows.get(r), words), styles);
      }
    }
    widen(sheet, rows, columns);
  }

  private void fill(Cell cell, Object value, Styles styles) {
    switch (value) {
      case BigDecimal number -> cell.setCellValue(number.doubleValue());
      case Boolean truth -> cell.setCellValue(words.message("statistics.file." + truth));
      default -> {
        cell.setCellValue(value.toString());
        if (ObservationsCsv.startsFormula(value.toString())) {
          cell.setCellStyle(styles.quoted());
        }
      }
    }
  }

  /** By the first rows; measuring with a font would need one on the machine. */
  private <T> void widen(Sheet sheet, List<T> rows, List<ObservationColumns<T>> columns) {
    for (int c = 0; c < columns.size(); c++) {
      var column = columns.get(c);
      int widest =
          rows.stream()
              .limit(ROWS_IN_MEMORY)
              .mapToInt(row -> width(column.cell().apply(row, words).toString()))
              .max()
              .orElse(0);
      int head = width(column.title().apply(words));
      sheet.setColumnWidth(c, (Math.min(Math.max(widest, head), WIDEST) + 2) * 256);
    }
  }

  private static int width(String text) {
    return text.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum();
  }

  private void notes(
      Workbook workbook, Styles styles, List<Observation> observations, LocalDate today) {
    var sheet = workbook.createSheet(words.message("statistics.file.notes"));
    var lines = new LinkedHashMap<String, String>();
    lines.put("title", title(observations));
    lines.put("date", today.toString());
    lines.put("release", words.statistics().version());
    lines.put("rows", String.valueOf(observations.size()));
    lines.put("rule", words.message("statistics.file.rule.text"));
    int number = 0;
    for (Map.Entry<String, String> line : lines.entrySet()) {
      var row = sheet.createRow(number++);
      var name = row.createCell(0);
      name.setCellValue(words.message("statistics.file." + line.getKey()));
      name.setCellStyle(styles.head());
      fill(row.createCell(1), line.getValue(), styles);
    }
    sheet.setColumnWidth(0, 24 * 256);
    sheet.setColumnWidth(1, 90 * 256);
  }

  private String title(List<Observation> observations) {
    var names = observations.stream().map(Observation::indicator).distinct().limit(4).toList();
    return names.size() > 3
        ? words.message("statistics.file.title.many")
        : String.join(" · ", names.stream().map(words::indicator).toList());
  }
}
