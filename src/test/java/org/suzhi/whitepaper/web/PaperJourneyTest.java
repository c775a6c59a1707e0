package org.suzhi.whitepaper.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.DemoPackTest;
import org.suzhi.TestBrowser;

/** From the menu to a paper to the source of a figure, on a phone without script. */
@DemoPackTest
class PaperJourneyTest {

  @LocalServerPort int port;

  @Test
  void leadsFromTheListToAFigureAndItsSource() {
    try (var visitor = TestBrowser.visitorWithoutScript("en", 390)) {
      var page = visitor.newPage();
      page.navigate("http://localhost:" + port + "/papers");
      picture(page, "papers");
      page.locator("main .rows a").first().click();
      assertThat(page.locator("h1")).containsText("Intellectual Property in Canglan");
      assertThat(page.locator("article figure svg").first()).isVisible();
      var wide =
          page.evaluate(
              "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
      assertThat(wide).isEqualTo(true);
      picture(page, "paper");
      page.locator("a.datum", new Page.LocatorOptions().setHasText("1,035 patents")).click();
      assertThat(page.locator("main")).containsText("Patents granted");
      page.goBack();
      page.locator("main a")
          .filter(new Locator.FilterOptions().setHasText("State of editing"))
          .click();
      assertThat(page.locator("main")).containsText("Trademark applications");
      picture(page, "paper-status");
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures/" + name + "-390.png")));
  }
}
