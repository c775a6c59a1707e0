package org.suzhi.statistics.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import org.suzhi.TestBrowser;

/** What readers of figures come for, as they do it. */
@SuzhiTest
class ReaderJourneyTest {

  @LocalServerPort int port;

  @Test
  void followsANumberToItsLineTakesTheTableAlongAndReadsThePageInEnglish() throws Exception {
    try (var visitor = TestBrowser.visitor("zh-CN", 1440)) {
      var page = visitor.newPage();
      page.navigate(at("/"));
      page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, named("数据")).click();
      page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, named("有效发明专利量")).click();
      var figure = page.locator("tr", having("苏州市")).getByText("129,899");
      figure.click();
      assertThat(page.locator("h1")).hasText("苏州市有效发明专利量");
      page.locator("tbody a").first().click();
      assertThat(page.locator("tr.here").first()).containsText("129");

      page.navigate(at("/statistics/indicators/invention_patents_valid"));
      var file = page.waitForDownload(() -> page.getByText("Excel", exactly()).click());
      assertThat(holds(file.path(), 129_899)).isTrue();

      page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK, named("English")).click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator("tr", having("Suzhou"))).containsText("129,899");
    }
  }

  @Test
  void readsChartMapAndMenuWithoutScript() {
    try (var visitor = TestBrowser.visitorWithoutScript("zh-CN", 390)) {
      var page = visitor.newPage();
      page.navigate(at("/statistics/indicators/invention_patents_valid"));
      assertThat(page.locator("figure svg")).isVisible();
      assertThat(page.locator(".tiles .tile")).hasCount(13);
      page.locator("summary").click();
      assertThat(page.locator(".site-drawer").getByRole(AriaRole.LINK).first()).isVisible();
    }
  }

  @Test
  void drawsTheChartAgainWhereScriptRuns() {
    try (var visitor = TestBrowser.visitor("en", 1440)) {
      var page = visitor.newPage();
      page.navigate(at("/statistics/indicators/invention_patents_valid"));
      assertThat(page.locator(".chart-live canvas")).isVisible();
      assertThat(page.locator(".chart-still")).isHidden();
    }
  }

  @Test
  void findsIndicatorsRegionsAndBodiesByOneBox() {
    try (var visitor = TestBrowser.visitor("en", 1440)) {
      var page = visitor.newPage();
      page.navigate(at("/"));
      page.getByRole(AriaRole.MAIN).getByRole(AriaRole.SEARCHBOX).fill("Suzhou");
      page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
      page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, named("Suzhou")).first().click();
      assertThat(page.locator("h1")).containsText("Suzhou");
    }
  }

  @Test
  void reachesTheContentByKeyboardAlone() {
    try (var visitor = TestBrowser.visitor("zh-CN", 1440)) {
      var page = visitor.newPage();
      page.navigate(at("/statistics"));
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip-link")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.url()).endsWith("#main");
    }
  }

  /** Makes the picture of README.md: {@code -Dscreenshot=docs/images/overview.png}. */
  @Test
  @EnabledIfSystemProperty(named = "screenshot", matches = ".+")
  void photographsTheOverview() throws Exception {
    var target = Path.of(System.getProperty("screenshot"));
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (var visitor = TestBrowser.visitor("zh-CN", 1440)) {
      var page = visitor.newPage();
      page.navigate(at("/"));
      page.screenshot(new Page.ScreenshotOptions().setPath(target));
    }
    assertThat(target).isNotEmptyFile();
  }

  private static boolean holds(Path workbook, double value) throws Exception {
    try (var book = WorkbookFactory.create(workbook.toFile(), null, true)) {
      for (var row : book.getSheetAt(0)) {
        for (var cell : row) {
          if (cell.toString().equals(Double.toString(value))
              || cell.toString().equals("" + (long) value)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
