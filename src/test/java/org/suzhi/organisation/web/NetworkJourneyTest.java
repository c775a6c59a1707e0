package org.suzhi.organisation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import org.suzhi.TestBrowser;

/** From the map to a centre to the question who is competent, on a phone without script. */
@SuzhiTest
class NetworkJourneyTest {

  @LocalServerPort int port;

  @Test
  void leadsFromACityToItsCentreToWhoIsCompetent() {
    try (var visitor = TestBrowser.visitorWithoutScript("en", 390)) {
      var page = visitor.newPage();
      page.navigate("http://localhost:" + port + "/network");
      picture(page, "network");
      page.locator(".tile a").filter(new Locator.FilterOptions().setHasText("Suzhou")).click();
      page.locator("tbody a")
          .filter(new Locator.FilterOptions().setHasText("centre"))
          .first()
          .click();
      picture(page, "body");
      page.locator("tbody a").first().click();
      assertThat(page.locator("#answer")).isVisible();
      page.locator("#field").fill("h04l 9/32");
      page.locator("main button").click();
      assertThat(page.locator("main")).containsText("field H04L 9/32");
      picture(page, "competence");
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures/" + name + "-390.png")));
  }
}
