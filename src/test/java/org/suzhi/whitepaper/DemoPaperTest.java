package org.suzhi.whitepaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.DemoPackTest;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.statistics.Releases;
import org.suzhi.whitepaper.internal.article.PaperBinding;
import org.suzhi.whitepaper.internal.papers.KeptPapers;

/** A small paper of an invented province: read, taken away and published. */
@DemoPackTest
class DemoPaperTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  @LocalServerPort int port;
  @Autowired Papers papers;
  @Autowired KeptPapers kept;
  @Autowired PaperBinding files;
  @Autowired Releases releases;
  @Autowired List<Command> commands;
  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void saysFiguresInBothLanguages() {
    assertThat(text(Locale.CHINESE))
        .contains("一、创造", "（一）专利")
        .contains("2024年，沧澜省（演示）专利授权量1,035件，同比增长15%，比上年增加135件。其中发明260件，占25.12%。")
        .contains("有效商标注册量超过5,600件。");
    assertThat(text(Locale.ENGLISH))
        .contains("I. Creation", "(I) Patents")
        .contains(
            "In 2024, Canglan (demonstration) was granted 1,035 patents, up 15% year on year, 135"
                + " more than the year before.")
        .contains("Qingyu (demonstration) (1,170) and Bailu (demonstration) (610): see Table 1.");
  }

  /** The cities' 1,170 and 610 don't make the published 1,779. */
  @Test
  void printsWhatTheRowsAddUpToAndThePublishedValueInANote() {
    assertThat(text(Locale.CHINESE))
        .contains("有效发明专利1,780件[1]，同比增长18.67%")
        .contains("合计 1,780[1]")
        .contains("[1] 公布值：1,779件；按各行合计为1,780件。")
        .doesNotContain("发明专利1,779");
    assertThat(text(Locale.ENGLISH))
        .contains("1,780[1] inventions were in force")
        .contains("[1] Published value: 1,779; the rows add up to 1,780.");
  }

  @Test
  void aMissingFigureShowsAsAGapWithItsName() {
    assertThat(text(Locale.CHINESE)).contains("【缺：商标申请量（沧澜省（演示），2024年）】");
    assertThat(text(Locale.ENGLISH))
        .contains("[missing: Trademark applications (Canglan (demonstration), 2024)]");
    var status = papers.status(edition(), Locale.ENGLISH);
    assertThat(status.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.reference()).startsWith("trademark_applications;"));
    assertThat(status.differences()).hasSize(1);
    assertThat(status.unused()).isNotEmpty();
  }

  @Test
  void everyFigureLeadsToItsObservation() throws Exception {
    var links =
        page(Locale.CHINESE).select("a.datum").stream()
            .map(link -> link.attr("href"))
            .distinct()
            .toList();
    assertThat(links).hasSizeGreaterThan(12);
    for (var link : links) {
      assertThat(get(link).statusCode()).as(link).isEqualTo(200);
    }
    assertThat(page(Locale.CHINESE).select("a.datum"))
        .hasSameSizeAs(page(Locale.ENGLISH).select("a.datum"));
  }

  @Test
  void chartsAreDrawnAndTheirDataStandInATable() {
    var page = page(Locale.ENGLISH);
    assertThat(page.select("figure[data-chart] svg")).hasSize(2);
    assertThat(page.select("table:has(caption:contains(Chart 1)) td").eachText())
        .containsExactly("260", "660", "115");
  }

  @Test
  void aPublishedPaperNamesItsReleaseAndTheSameReleaseGivesTheSameBytes() {
    var release = releases.create(Optional.of("published"), "test");
    var edition = papers.publish(paper(), release, "test");
    var draft = papers.draft(paper(), release.name()).orElseThrow();
    for (var locale : LANGUAGES) {
      for (var format : PaperFormat.values()) {
        assertThat(papers.file(edition, locale, format))
            .isNotEmpty()
            .isEqualTo(files.write(kept.set(draft, locale), format));
      }
    }
    assertThat(papers.published(paper())).extracting(Edition::number).contains(edition.number());
    assertThat(Jsoup.parse(text(edition, PaperFormat.HTML)).text())
        .contains("State of the data: published; digest: " + release.digest());
  }

  @Test
  void aDocxHasRealHeadingsTablesAndContents() throws Exception {
    var bytes = papers.file(edition(), Locale.CHINESE, PaperFormat.DOCX);
    try (var docx = new XWPFDocument(new java.io.ByteArrayInputStream(bytes))) {
      assertThat(docx.getParagraphs())
          .filteredOn(p -> p.getStyle() != null && p.getStyle().startsWith("Heading"))
          .extracting(org.apache.poi.xwpf.usermodel.XWPFParagraph::getText)
          .contains("一、创造", "（一）专利");
      assertThat(docx.getTables()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(docx.getCharts()).hasSize(2);
      assertThat(docx.getDocument().xmlText()).contains("TOC ");
    }
  }

  @Test
  void theAnnexNamesTheSourceOfEveryFigure() {
    var lines =
        new String(papers.file(edition(), Locale.ENGLISH, PaperFormat.CSV), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(lines.getFirst()).contains("as_written,indicator,", "source_id");
    assertThat(lines)
        .anyMatch(line -> line.contains("\"1,035 patents\"") && line.contains("D24-zh-"));
    assertThat(lines).anyMatch(line -> line.contains(",1780,piece,1779,D24,"));
  }

  @Test
  void theInterfaceAnswersAndNamesWhatIsNotThere() throws Exception {
    assertThat(get("/api/v1/papers").body()).contains("canglan-2024");
    assertThat(get("/api/v1/papers/canglan-2024").body()).contains("/files/zh.pdf");
    assertThat(get("/api/v1/papers/canglan-2024/status").body()).contains("\"gaps\":[{");
    assertThat(get("/api/v1/papers/canglan-2024/files/zh.csv").statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/papers/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/papers/canglan-2024/files/zh.odt").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/papers/canglan-2024/files/fr.pdf").statusCode()).isEqualTo(404);
    assertThat(get("/papers/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/papers/canglan-2024/status").body()).contains("trademark_applications");
    assertThat(get("/papers").body()).contains("/papers/canglan-2024");
  }

  @Test
  void theCommandWritesAFile() {
    var out = folder.resolve("paper.html");
    assertThat(run("--region 990000 --year 2024 --lang en --out " + out)).isZero();
    assertThat(out).content().contains("1,035 patents");
  }

  private int run(String words) {
    var options = new java.util.HashMap<String, String>();
    var parts = words.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      options.put(parts[i].substring(2), parts[i + 1]);
    }
    var line = new CommandLine(List.of(), options, java.util.Set.of(), true, System.out);
    return commands.stream()
        .filter(command -> command.name().equals("paper"))
        .findFirst()
        .orElseThrow()
        .run(line);
  }

  private String text(Edition edition, PaperFormat format) {
    return new String(papers.file(edition, Locale.ENGLISH, format), StandardCharsets.UTF_8);
  }

  private Paper paper() {
    return papers.find("canglan-2024").orElseThrow();
  }

  private Edition edition() {
    return papers.draft(paper());
  }

  private Document page(Locale locale) {
    return Jsoup.parse(papers.page(edition(), locale).html());
  }

  private String text(Locale locale) {
    return page(locale).text();
  }

  private java.net.http.HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
