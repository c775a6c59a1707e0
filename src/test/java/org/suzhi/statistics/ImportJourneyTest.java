package org.suzhi.statistics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.suzhi.statistics.ImportsTest.NAMES;
import static org.suzhi.statistics.ImportsTest.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.suzhi.PageCheck;
import org.suzhi.SuzhiTest;
import org.suzhi.TestBrowser;

/** Whoever sits at the machine brings a file in by the page. */
@SuzhiTest
@TestPropertySource(properties = "suzhi.statistics.import-on-loopback=true")
class ImportJourneyTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"zh-CN, 390, 2012", "en, 1440, 2011"})
  void learnsWhatIsWrongChecksAndTakesTheFileIn(String language, int width, String year) {
    try (var visitor = TestBrowser.visitor(language, width)) {
      var page = visitor.newPage();
      page.navigate("http://localhost:" + port + "/statistics/import");
      look(page, width);

      choose(page, NAMES + row("journey-" + year, "320505", year, "4x"));
      act(page, "import");
      assertThat(page.locator("tbody").first()).containsText("4x");
      look(page, width);

      choose(page, NAMES + row("journey-" + year, "320505", year, "45"));
      act(page, "check");
      assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
      act(page, NAMES + row("journey-" + year, "320505", year, "45"), "import");
      assertThat(page.locator("tbody tr").first()).containsText("observations.csv");
      look(page, width);
    }
  }

  private static void act(Page page, String csv, String act) {
    choose(page, csv);
    act(page, act);
  }

  private static void choose(Page page, String csv) {
    var bytes = csv.getBytes(StandardCharsets.UTF_8);
    page.locator("#file").setInputFiles(new FilePayload("observations.csv", "text/csv", bytes));
  }

  private static void act(Page page, String act) {
    page.locator("button[name=act][value=" + act + "]").click();
  }

  private static void look(Page page, int width) {
    assertThat(PageCheck.findings(page)).as("accessibility").isEmpty();
    assertThat(PageCheck.tooWide(page, width)).as("width").isEmpty();
  }
}
