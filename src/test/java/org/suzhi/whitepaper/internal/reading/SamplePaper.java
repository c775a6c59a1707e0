package org.suzhi.whitepaper.internal.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A paper of a heading, a sentence and a table, made up from a seed, in each kind of file. */
record SamplePaper(String heading, String sentence, List<List<String>> rows) {

  private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
  private static final List<String> NAMES = List.of("东港市", "西山市", "北湖市", "南岭市", "Eastport");

  static SamplePaper of(long seed) {
    var random = new Random(seed);
    int columns = 2 + random.nextInt(4);
    var rows = new ArrayList<List<String>>();
    rows.add(IntStream.range(0, columns).mapToObj(i -> i == 0 ? "地区" : "指标" + i).toList());
    for (int i = 0; i < 2 + random.nextInt(6); i++) {
      var row = new ArrayList<>(List.of(NAMES.get(i % NAMES.size())));
      while (row.size() < columns) {
        row.add(number(random));
      }
      rows.add(row);
    }
    var sentence = "全年授权量" + number(random) + "件，同比增长" + number(random) + "%。";
    return new SamplePaper("一、创造 Creation", sentence, rows);
  }

  private static String number(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> "%d".formatted(random.nextInt(1_000_000));
      case 1 -> "%,d".formatted(random.nextInt(1_000_000));
      default -> "%.2f".formatted(random.nextDouble() * 1_000);
    };
  }

  String markdown() {
    var table =
        rows.stream()
            .map(row -> "| " + String.join(" | ", row) + " |")
            .collect(Collectors.toList());
    table.add(1, "| --- ".repeat(rows.getFirst().size()) + "|");
    return "# %s\n\n%s\n\n%s\n".formatted(heading, sentence, String.join("\n", table));
  }

  String tabbed() {
    return "# %s\n\n%s\n\n%s\n"
        .formatted(
            heading,
            sentence,
            rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n")));
  }

  String html() {
    var table =
        rows.stream()
            .map(row -> "<tr><td>" + String.join("</td><td>", row) + "</td></tr>")
            .collect(Collectors.joining("\n"));
    return "<!DOCTYPE html><html><head><title>42</title></head><body>\n<h2>%s</h2>\n<p>%s</p>\n<table>\n%s\n</table></body></html>"
        .formatted(heading, sentence, table);
  }

  byte[] docx() throws IOException {
    try (var docx = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      var title = docx.createParagraph();
      title.setStyle("Heading1");
      title.createRun().setText(heading);
      docx.createParagraph().createRun().setText(sentence);
      var table = docx.createTable(rows.size(), rows.getFirst().size());
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < rows.get(i).size(); j++) {
          table.getRow(i).getCell(j).setText(rows.get(i).get(j));
        }
      }
      docx.write(out);
      return out.toByteArray();
    }
  }

  byte[] pdf() throws IOException {
    try (var pdf = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var font = font(pdf);
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        show(content, font, 18, 60, 780, heading);
        show(content, font, 11, 60, 740, sentence);
        for (int i = 0; i < rows.size(); i++) {
          for (int j = 0; j < rows.get(i).size(); j++) {
            show(content, font, 10, 60 + 90 * j, 700 - 18 * i, rows.get(i).get(j));
          }
        }
      }
      pdf.save(out);
      return out.toByteArray();
    }
  }

  static PDFont font(PDDocument pdf) throws IOException {
    try (var in = SamplePaper.class.getResourceAsStream(FONT)) {
      var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      return PDType0Font.load(pdf, font, true);
    }
  }

  static void show(
      PDPageContentStream content, PDFont font, float size, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }
}
