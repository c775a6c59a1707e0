package org.suzhi.whitepaper.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.suzhi.document.BoundedParsing;
import org.suzhi.document.DocumentSettings;
import org.suzhi.document.ParsingSettings;
import org.suzhi.platform.DataDirectory;
import org.suzhi.whitepaper.Manuscript.Form;
import org.suzhi.whitepaper.Manuscript.Line;
import org.suzhi.whitepaper.Reading;

class LaidOutPapersTest {

  private static final String ONE = "全年发明专利授权量再创新高，企业的主体地位更加稳固，";
  private static final String TWO = "高校和科研院所的有效发明专利量继续增长，同比提高";
  private static final String END = "8.41%。";

  @TempDir Path folder;
  ManuscriptFiles files;

  @BeforeEach
  void open() {
    var bounds =
        new ParsingSettings(
            DataSize.ofMegabytes(256),
            Duration.ofSeconds(30),
            DataSize.ofMegabytes(32),
            2,
            Duration.ofSeconds(60));
    files =
        new ManuscriptFiles(
            new BoundedParsing(bounds, new DataDirectory(folder)),
            new DocumentSettings(DataSize.ofMegabytes(50)));
  }

  @Test
  void aParagraphOfAPdfGoesOnAcrossLinesAndPagesWithoutTheNumbersOfThePages() throws IOException {
    assertThat(read("a.pdf", pdf()))
        .containsExactly(
            new Line(1, 1, Form.HEADING, "二、保护"),
            new Line(2, 1, Form.TEXT, ONE + TWO + END),
            new Line(3, 2, Form.TEXT, "共有12件¹。"));
  }

  @Test
  void mergedCellsOfATextDocumentAreEmptyAndItsRaisedDigitsAreNoPartOfNumbers() throws IOException {
    assertThat(read("a.docx", docx()))
        .containsExactly(
            new Line(1, 0, Form.TEXT, "共有1200件²。"),
            new Line(2, 0, Form.ROW, "地区\t有效量\t"),
            new Line(3, 0, Form.ROW, "\t企业\t高校"));
  }

  private List<Line> read(String name, byte[] bytes) throws IOException {
    var file = folder.resolve("upload");
    Files.write(file, bytes);
    return ((Reading.Read) files.read(file, name)).manuscript().lines();
  }

  private static byte[] pdf() throws IOException {
    try (var pdf = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var font = SamplePaper.font(pdf);
      var first = new PDPage(PDRectangle.A4);
      pdf.addPage(first);
      try (var content = new PDPageContentStream(pdf, first)) {
        SamplePaper.show(content, font, 16, 60, 780, "二、保护");
        SamplePaper.show(content, font, 12, 60, 740, ONE);
        SamplePaper.show(content, font, 12, 60, 720, TWO);
        SamplePaper.show(content, font, 9, 290, 40, "— 1 —");
      }
      var second = new PDPage(PDRectangle.A4);
      pdf.addPage(second);
      try (var content = new PDPageContentStream(pdf, second)) {
        SamplePaper.show(content, font, 12, 60, 780, END);
        SamplePaper.show(content, font, 12, 84, 750, "共有12件");
        SamplePaper.show(content, font, 7, 84 + font.getStringWidth("共有12件") * .012f, 755, "1");
        SamplePaper.show(content, font, 12, 88 + font.getStringWidth("共有12件") * .012f, 750, "。");
        SamplePaper.show(content, font, 9, 290, 40, "— 2 —");
      }
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] docx() throws IOException {
    try (var docx = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      var paragraph = docx.createParagraph();
      paragraph.createRun().setText("共有1200件");
      var note = paragraph.createRun();
      note.setText("2");
      note.setVerticalAlignment(
          VerticalAlign.SUPERSCRIPT.name().toLowerCase(java.util.Locale.ROOT));
      paragraph.createRun().setText("。");
      docx.createParagraph();
      var table = docx.createTable(2, 3);
      table.getRow(0).getCell(0).setText("地区");
      table.getRow(0).getCell(1).setText("有效量");
      table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
      table.getRow(0).removeCell(2);
      table.getRow(1).getCell(1).setText("企业");
      table.getRow(1).getCell(2).setText("高校");
      docx.write(out);
      return out.toByteArray();
    }
  }
}
