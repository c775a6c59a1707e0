package org.suzhi.whitepaper.web.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import org.suzhi.TestBrowser;
import org.suzhi.whitepaper.CheckReport;
import org.suzhi.whitepaper.Manuscript;
import org.suzhi.whitepaper.Manuscript.Form;
import org.suzhi.whitepaper.Manuscript.Line;
import org.suzhi.whitepaper.PaperCheck;

/** Somebody brings a paper whose table misses its total and whose number is malformed. */
@SuzhiTest
class CheckJourneyTest {

  private static final String PAPER =
      """
      # 一、创造情况

      全年商标注册量4,5120件，同比增长8.41%。

      地区\t授权量
      东港市\t1200
      西山市\t2300
      北湖市\t3100
      合计\t6700
      """;

  @LocalServerPort int port;
  @Autowired PaperCheck check;

  @TestFactory
  Stream<DynamicTest> showsWhatIsWrongInEitherLanguageOnEitherScreen() {
    return Stream.of("zh-CN 390", "en 1440")
        .map(name -> DynamicTest.dynamicTest(name, () -> journey(name.split(" "))));
  }

  private void journey(String... how) throws IOException {
    assumeTheCheckFindsIt();
    try (var visitor = TestBrowser.visitor(how[0], Integer.parseInt(how[1]))) {
      var page = visitor.newPage();
      var complaints = new java.util.ArrayList<String>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(message.text());
            }
          });
      bring(page, PAPER);
      page.locator(".finding").first().waitFor();
      assertThat(page.locator(".finding.c2 .finding-message").first().innerText()).contains("6600");
      assertThat(page.locator("mark").count()).isPositive();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(Integer.parseInt(how[1]));
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

      page.locator("a[href='#only-c3']").click();
      assertThat(page.locator(".finding.c2").first().isVisible()).isFalse();
      assertThat(page.locator(".finding.c3").first().isVisible()).isTrue();
      page.locator("a[href='#only-all']").click();
      assertThat(page.locator(".finding.c2").first().isVisible()).isTrue();

      var download = page.waitForDownload(() -> page.locator("a[download='check.json']").click());
      assertThat(Files.readString(download.path())).startsWith("[{\"class\":").contains("4,5120");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void worksWithoutScript() {
    assumeTheCheckFindsIt();
    try (var visitor = TestBrowser.visitorWithoutScript("zh-CN", 1440)) {
      var page = visitor.newPage();
      bring(page, PAPER);
      assertThat(page.locator(".finding.c2").first().isVisible()).isTrue();
      page.locator("a[href='#only-c3']").click();
      assertThat(page.locator(".finding.c2").first().isVisible()).isFalse();
    }
  }

  @Test
  void aFileThatCanNotBeReadIsNamedBesideTheForm() {
    try (var visitor = TestBrowser.visitor("en", 390)) {
      var page = visitor.newPage();
      bring(page, " ");
      page.locator("#refused").waitFor();
      assertThat(page.locator("#refused").innerText()).contains("paper.md", "no words");
      page.locator("#refused a").click();
      assertThat(page.url()).endsWith("#file");
    }
  }

  private void bring(Page page, String text) {
    page.navigate("http://localhost:" + port + "/check");
    page.setInputFiles(
        "#file",
        new FilePayload("paper.md", "text/markdown", text.getBytes(StandardCharsets.UTF_8)));
    page.locator(".paper-form .btn-primary").click();
  }

  /** The page is tried on what the check finds; whether it finds it is tried elsewhere. */
  private void assumeTheCheckFindsIt() {
    var lines =
        PAPER
            .lines()
            .map(line -> new Line(1, 0, line.contains("\t") ? Form.ROW : Form.TEXT, line))
            .toList();
    var report = check.check(List.of(new Manuscript("paper.md", lines)), List.of());
    assumeTrue(report instanceof CheckReport.Checked checked && checked.hasErrors());
  }
}
