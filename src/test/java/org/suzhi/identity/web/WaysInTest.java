package org.suzhi.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.PageCheck;
import org.suzhi.SuzhiTest;
import org.suzhi.TestBrowser;
import org.suzhi.house.Walkers;
import org.suzhi.identity.Account;
import org.suzhi.identity.Accounts;
import org.suzhi.kernel.Actor;
import org.suzhi.party.Parties;
import org.suzhi.party.SampleParties;

/** Passkeys with the browser's virtual device, and tokens for programs. */
@SuzhiTest
class WaysInTest {

  @LocalServerPort int port;
  @Autowired BeanFactory program;
  @Autowired Parties parties;
  @Autowired Accounts accounts;
  @Autowired Clock clock;

  @Test
  void aPasskeyIsAddedAndSignsInWithoutANameUntilItIsRemoved() {
    var account = Walkers.of(program).person("李静");
    try (var browser = TestBrowser.visitor("zh-CN", 1440)) {
      signIn(browser, account);
      var page = browser.newPage();
      device(page);
      addPasskey(page);
      browser.clearCookies();
      page.navigate(at("/sign-in?to=/parties"));
      look(page);
      page.click("[data-passkey] button");
      page.waitForURL(at("/parties"));
      assertThat(page.locator(".site-who-name")).hasText("李静");
      page.navigate(at("/account"));
      assertThat(page.locator("h1")).hasText("我的账号");
      removePasskey(page);
      browser.clearCookies();
      page.navigate(at("/sign-in"));
      page.click("[data-passkey] button");
      assertThat(page.locator("[data-passkey] [role=alert]")).isVisible();
      assertThat(page).hasURL(at("/sign-in"));
    }
  }

  private void addPasskey(Page page) {
    page.navigate(at("/account/passkeys"));
    look(page);
    page.fill("#name", "办公电脑");
    page.click("main .btn-primary");
    assertThat(page.locator("main .rows")).containsText("办公电脑");
    look(page);
  }

  private void removePasskey(Page page) {
    page.navigate(at("/account/passkeys"));
    assertThat(page.locator("main .rows")).containsText("上次使用");
    page.click("main .rows button");
    assertThat(page.locator("main .empty")).isVisible();
  }

  @Test
  void aBlockedAccountsPasskeySaysNoMoreThanAWrongOne() {
    var account = Walkers.of(program).person("李静");
    try (var browser = TestBrowser.visitor("en", 390)) {
      signIn(browser, account);
      var page = browser.newPage();
      device(page);
      page.navigate(at("/account/passkeys"));
      page.fill("#name", "Phone");
      page.click("main .btn-primary");
      assertThat(page.locator("main .rows")).containsText("Phone");
      look(page);
      accounts.block(account, new Actor.System("test"));
      page.navigate(at("/sign-in"));
      page.click("[data-passkey] button");
      assertThat(page.locator("[data-passkey] [role=alert]")).isVisible();
      look(page);
    }
  }

  /** Chromium's own device, which verifies its user without asking. */
  private static void device(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var asked = new JsonObject();
    asked.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", asked);
  }

  @Test
  void aTokenOpensTheInterfaceForItsPartyAndNoPage() throws Exception {
    var account = Walkers.of(program).person("李静");
    SampleParties.person(parties, account.actor(), "李静");
    var place = Walkers.of(program).twoBodies().getFirst().region().orElseThrow();
    SampleParties.organisation(parties, account.actor(), "令牌公司", place);
    String token;
    try (var browser = TestBrowser.visitor("zh-CN", 390)) {
      signIn(browser, account);
      var page = browser.newPage();
      page.navigate(at("/account/tokens"));
      look(page);
      page.fill("#name", "财务系统");
      page.selectOption("#party", page.locator("#party option").last().getAttribute("value"));
      page.fill("#last", LocalDate.now(clock).toString());
      page.locator("main .btn-primary").click();
      token = page.locator("#token").innerText();
      look(page);
      var answer = get("/api/v1/parties", token);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).containsPattern("令牌公司[^}]*\"chosen\":true");
      assertThat(get("/parties", token).statusCode()).isEqualTo(303);
      assertThat(get("/api/v1/parties", token + "x").statusCode()).isEqualTo(401);
      page.click("main .rows button");
      assertThat(page.locator("main .empty")).isVisible();
      assertThat(get("/api/v1/parties", token).statusCode()).isEqualTo(401);
    }
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(at(path)))
            .header("Authorization", "Bearer " + token)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private void signIn(BrowserContext browser, Account account) {
    var token = Walkers.of(program).signedIn(account, Optional.empty()).token().orElseThrow();
    browser.addCookies(List.of(new Cookie("suzhi-local", token).setUrl(at("/"))));
  }

  private static void look(Page page) {
    assertThat(PageCheck.tooWide(page, page.viewportSize().width)).isEmpty();
    assertThat(PageCheck.findings(page)).isEmpty();
    var shots = System.getenv("SHOTS");
    if (shots != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(java.nio.file.Path.of(shots, System.nanoTime() + ".png")));
    }
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
