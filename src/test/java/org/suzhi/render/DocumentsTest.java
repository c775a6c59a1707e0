package org.suzhi.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class DocumentsTest {

  private static final Instant MADE = Instant.parse("2026-11-22T02:00:00Z");
  private static final Documents DOCUMENTS = new Documents(messages());

  @Test
  void textOfBothLanguagesComesBackOutOfThePdf() throws Exception {
    try (var pdf = pdf(SampleDocument.html(Locale.SIMPLIFIED_CHINESE, 1), chinese())) {
      assertThat(text(pdf)).contains("全省有效发明专利拥有量", "知识产权发展与保护状况", "企业");
    }
    try (var pdf = pdf(SampleDocument.html(Locale.ENGLISH, 1), english())) {
      assertThat(text(pdf)).contains("valid invention patents", "Universities");
    }
  }

  @Test
  void wordsInADrawingCanBeSelected() throws Exception {
    var chart = Chart.of(Chart.Kind.BAR, "图中标题", "件", List.of("图中名称"), List.of(BigDecimal.TEN));

    try (var pdf = pdf(Charts.svg(chart, Locale.SIMPLIFIED_CHINESE), chinese())) {
      assertThat(text(pdf)).contains("图中标题 (件)", "图中名称", "10");
    }
  }

  @Test
  void fontsAreEmbeddedAndSubset() throws Exception {
    var made = made(DOCUMENTS.pdf(SampleDocument.html(Locale.SIMPLIFIED_CHINESE, 1), chinese()));
    assertThat(made.length).isLessThan(600_000);
    try (var pdf = Loader.loadPDF(made)) {
      var names = new ArrayList<String>();
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          names.add(font.getName());
        }
      }
      assertThat(names).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-.*"));
    }
  }

  @Test
  void headingsAreBookmarksInTheirOrder() throws Exception {
    try (var pdf = pdf("<h1>One</h1><h2>Two</h2><h3>Three</h3><h2>Four</h2>", english())) {
      assertThat(titles(pdf.getDocumentCatalog().getDocumentOutline(), 0))
          .containsExactly("0 One", "1 Two", "2 Three", "1 Four");
    }
  }

  @Test
  void everyPageHasItsNumberAndTheRunningHeader() throws Exception {
    var options = chinese().withHeader("白皮书 \"2023\" </style>");
    try (var pdf = pdf(SampleDocument.html(Locale.SIMPLIFIED_CHINESE, 2), options)) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      assertThat(text(pdf).replace(" ", ""))
          .contains(
              "第1页/共" + pages + "页", "第" + pages + "页/共" + pages + "页", "白皮书\"2023\"</style>");
    }
    try (var pdf = pdf("<p>a</p>", english())) {
      assertThat(text(pdf)).contains("Page 1 of 1");
    }
  }

  @Test
  void theFileNamesItsTitleLanguageAndStructure() throws Exception {
    try (var pdf = pdf("<h1>a</h1>", chinese())) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("知识产权2023");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(MADE);
    }
  }

  @Test
  void equalInputIsAnEqualFile() {
    var html = SampleDocument.html(Locale.SIMPLIFIED_CHINESE, 1);

    assertThat(made(DOCUMENTS.pdf(html, chinese())))
        .isEqualTo(made(DOCUMENTS.pdf(html, chinese())));
    assertThat(made(DOCUMENTS.docx(html, chinese())))
        .isEqualTo(made(DOCUMENTS.docx(html, chinese())));
  }

  @Test
  void aMissingGlyphIsNamedAndNothingIsMade() {
    var answer = DOCUMENTS.pdf("<p>对 <b>😀 ok 😀</b></p>", chinese());

    assertThat(answer)
        .isEqualTo(
            new Rendered.GlyphsMissing(List.of(new MissingGlyph(0x1F600, "b", "😀 ok 😀", 2))));
    var glyph = ((Rendered.GlyphsMissing) answer).glyphs().getFirst();
    assertThat(glyph.toString()).isEqualTo("U+1F600 😀 in b: 😀 ok 😀");
    assertThat(DOCUMENTS.pdf("<p>a</p>", english().withHeader("😀")))
        .isInstanceOf(Rendered.GlyphsMissing.class);
    assertThat(DOCUMENTS.docx("<p>a\u0001</p>", english()))
        .isInstanceOf(Rendered.GlyphsMissing.class);
  }

  @Test
  void nothingOutsideTheHtmlIsEverRead(@org.junit.jupiter.api.io.TempDir Path folder)
      throws Exception {
    var secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
    var html =
        "<!DOCTYPE p [<!ENTITY x SYSTEM '"
            + secret.toUri()
            + "'>]><p>&x; ok</p>"
            + "<img src='"
            + secret.toUri()
            + "'><img src='http://127.0.0.1:1/a.png'>"
            + "<link rel=stylesheet href='"
            + secret.toUri()
            + "'><style>@import '"
            + secret.toUri()
            + "';</style><object data='"
            + secret.toUri()
            + "'></object>"
            + "<svg><image href='"
            + secret.toUri()
            + "'/><use href='"
            + secret.toUri()
            + "'/></svg>"
            + "<script>document.write('ran')</script><p style='background:url(http://127.0.0.1:1)'>b</p>";

    try (var pdf = pdf(html, english())) {
      assertThat(text(pdf)).contains("ok", "b").doesNotContain("TOPSECRET", "ran");
    }
    try (var docx = docx(html, english())) {
      assertThat(docx.getParagraphs().stream().map(p -> p.getText()).toList().toString())
          .contains("ok", "b")
          .doesNotContain("TOPSECRET", "ran");
      assertThat(docx.getAllPictures()).isEmpty();
    }
  }

  @Test
  void hostileHtmlIsAnsweredQuickly() {
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          assertThat(bound("<div>".repeat(100_000))).isEqualTo(Rendered.Bound.NESTING);
          assertThat(bound("a".repeat(5_000_000))).isEqualTo(Rendered.Bound.CHARACTERS);
          assertThat(bound("<p>a</p>".repeat(200_000))).isEqualTo(Rendered.Bound.ELEMENTS);
          assertThat(bound("<table><tr>" + "<td>1".repeat(100) + "</table>"))
              .isEqualTo(Rendered.Bound.TABLE_COLUMNS);
          assertThat(bound("<table><tr><td colspan=999>1</table>"))
              .isEqualTo(Rendered.Bound.TABLE_COLUMNS);
          assertThat(
                  DOCUMENTS.pdf(
                      "<table><tr><td colspan=99999999 rowspan=99999>1</table>", english()))
              .isInstanceOf(Rendered.Made.class);
          assertThat(
                  DOCUMENTS.pdf(
                      "<svg viewBox='0 0 1e99 -1'><path d='M1e300 L,,A'/></svg>", english()))
              .isInstanceOf(Rendered.Made.class);
        });
  }

  @Test
  void aTableOfThousandsOfRowsIsMadeWithItsHeadOnEachPage() throws Exception {
    var html =
        "<table><thead><tr><th>Head</th><th>B</th></tr></thead><tbody>"
            + "<tr><td>a</td><td>1</td></tr>".repeat(3_000)
            + "</tbody></table>";

    try (var pdf = pdf(html, english())) {
      assertThat(text(pdf).split("Head B", -1)).hasSize(pdf.getNumberOfPages() + 1);
    }
  }

  @Test
  void docxHasHeadingsListsTablesLinksAndContents() throws Exception {
    var html = SampleDocument.html(Locale.SIMPLIFIED_CHINESE, 1);
    try (var docx = docx(html, chinese().withContents().withHeader("白皮书"))) {
      var styles =
          docx.getParagraphs().stream().map(p -> p.getStyle() == null ? "" : p.getStyle()).toList();
      assertThat(styles)
          .contains("Heading1", "Heading2", "Heading3", "TOC1", "TOC2", "ListParagraph");
      assertThat(docx.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      var xml = docx.getDocument().xmlText();
      assertThat(xml).contains("TOC \\o \"1-3\"", "w:hyperlink", "w:tblHeader", "s_heading_1");
      assertThat(docx.getTables()).hasSize(4);
      assertThat(docx.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
      assertThat(docx.getHyperlinks()).isNotEmpty();
      assertThat(docx.getNumbering().getNums()).hasSizeGreaterThan(1);
      assertThat(docx.getHeaderList().getFirst().getText()).contains("白皮书");
      assertThat(docx.getFooterList().getFirst()._getHdrFtr().xmlText())
          .contains("PAGE", "NUMPAGES");
    }
  }

  @Test
  void docxTellsItsLanguagesAndEastAsianFont() throws Exception {
    try (var docx = docx("<h1>a</h1><p lang=en>b</p>", chinese())) {
      var defaults = docx.getStyle().getDocDefaults().xmlText();
      assertThat(defaults).contains("w:eastAsia=\"Microsoft YaHei\"", "w:val=\"zh-CN\"");
      assertThat(docx.getDocument().xmlText()).contains("w:lang w:val=\"en-US\"");
      assertThat(docx.getProperties().getCoreProperties().getTitle()).isEqualTo("知识产权2023");
    }
  }

  @Test
  void aChartInADocxHoldsItsDataAndStandsBesideItsTable() throws Exception {
    for (var kind : Chart.Kind.values()) {
      var chart =
          Chart.of(
              kind,
              "Filings",
              "pieces",
              List.of("2022", "2023"),
              List.of(BigDecimal.valueOf(12), BigDecimal.valueOf(30.5)));
      try (var docx = docx(new ChartWithTable(chart).html(Locale.ENGLISH), english())) {
        assertThat(docx.getCharts()).hasSize(1);
        var drawn = docx.getCharts().getFirst();
        assertThat(drawn.getCTChart().xmlText()).contains("30.5", "2023", "Filings (pieces)");
        assertThat(drawn.getWorkbook().getSheetAt(0).getRow(2).getCell(1).getNumericCellValue())
            .isEqualTo(30.5);
        assertThat(docx.getTables().getFirst().getText()).contains("30.5");
      }
    }
  }

  @Test
  void cellsThatSpanKeepTheirPlace() throws Exception {
    var html =
        "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>";
    try (var docx = docx(html, english())) {
      var xml = docx.getTables().getFirst().getCTTbl().xmlText();
      assertThat(xml)
          .contains(
              "w:gridSpan w:val=\"2\"",
              "w:vMerge w:val=\"restart\"",
              "w:vMerge w:val=\"continue\"");
      assertThat(docx.getTables().getFirst().getRow(1).getTableCells()).hasSize(3);
    }
  }

  @Test
  void twentyPagesInTwoLanguages() throws Exception {
    var html =
        SampleDocument.html(Locale.SIMPLIFIED_CHINESE, 4) + SampleDocument.html(Locale.ENGLISH, 3);
    long start = System.nanoTime();
    var pdf = made(DOCUMENTS.pdf(html, chinese().withContents()));
    long pdfMillis = (System.nanoTime() - start) / 1_000_000;
    start = System.nanoTime();
    var docx = made(DOCUMENTS.docx(html, chinese().withContents()));
    long docxMillis = (System.nanoTime() - start) / 1_000_000;
    int pages;
    try (var read = Loader.loadPDF(pdf)) {
      pages = read.getNumberOfPages();
    }
    System.out.printf(
        "render: %d pages, two languages: PDF %d ms (%d bytes), DOCX %d ms (%d bytes)%n",
        pages, pdfMillis, pdf.length, docxMillis, docx.length);
    assertThat(pdfMillis + docxMillis).isLessThan(30_000);
  }

  @Test
  void anotherReaderSeesTheSameText(@org.junit.jupiter.api.io.TempDir Path folder)
      throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/pdftotext")), "pdftotext is not installed");
    var file = folder.resolve("a.pdf");
    Files.write(
        file, made(DOCUMENTS.pdf(SampleDocument.html(Locale.SIMPLIFIED_CHINESE, 1), chinese())));
    var process = new ProcessBuilder("/usr/bin/pdftotext", file.toString(), "-").start();
    var text =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(text).contains("全省有效发明专利拥有量", "有效发明专利 (件)", "400,000");
  }

  private static Rendered.Bound bound(String html) {
    return ((Rendered.TooLarge) DOCUMENTS.pdf(html, english())).bound();
  }

  private static DocumentOptions chinese() {
    return DocumentOptions.of("知识产权2023", Locale.SIMPLIFIED_CHINESE, MADE);
  }

  private static DocumentOptions english() {
    return DocumentOptions.of("IP 2023", Locale.ENGLISH, MADE);
  }

  private static PDDocument pdf(String html, DocumentOptions options) throws IOException {
    return Loader.loadPDF(made(DOCUMENTS.pdf(html, options)));
  }

  private static XWPFDocument docx(String html, DocumentOptions options) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(made(DOCUMENTS.docx(html, options))));
  }

  private static byte[] made(Rendered rendered) {
    assertThat(rendered).isInstanceOf(Rendered.Made.class);
    return ((Rendered.Made) rendered).bytes();
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf);
  }

  private static List<String> titles(PDOutlineNode node, int depth) {
    var titles = new ArrayList<String>();
    for (var item : node.children()) {
      titles.add(depth + " " + item.getTitle());
      titles.addAll(titles(item, depth + 1));
    }
    return titles;
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("i18n/render/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
