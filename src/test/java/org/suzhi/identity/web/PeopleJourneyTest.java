package org.suzhi.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.suzhi.kernel.Role;
import org.suzhi.party.SampleParties;

/** In the browser: somebody registers, enters an enterprise, and lets somebody else act for it. */
@SuzhiTest
class PeopleJourneyTest {

  private static final String PASSWORD = "tram-lamp-orchid-77";

  @LocalServerPort int port;
  @Autowired BeanFactory program;
  @Autowired Clock clock;

  private final List<String> wrong = new ArrayList<>();

  @Test
  void aRepresentativeEntersAnEnterpriseAndAnAgentActsForIt() {
    var place = Walkers.of(program).twoBodies().getFirst().region().orElseThrow();
    var typed = SampleParties.typed("试用科技有限公司", place);
    try (var chief = TestBrowser.visitor("zh-CN", 1440);
        var helper = TestBrowser.visitor("en", 390)) {
      var page = chief.newPage();
      registers(page, "赵明", "ming.zhao");
      entersOneself(page, "赵明");
      entersOrganisation(page, typed.creditCode(), typed.name(), "赵明");
      var other = helper.newPage();
      registers(other, "Qian Fang", "fang.qian");
      entersOneself(other, "钱芳");
      asksToBeAgent(other, typed.creditCode());
      agrees(page, typed.name());
      actsFor(other, typed.name());
      signsOutAndComesBack(page);
    }
    assertThat(wrong).isEmpty();
  }

  private void registers(Page page, String name, String wish) {
    go(page, "/registration");
    page.fill("#name", name);
    page.fill("#wish", wish);
    page.fill("#password", "123456");
    page.evaluate("document.forms[document.forms.length - 1].noValidate = true");
    submit(page);
    assertThat(page.locator(".fault-summary")).isVisible();
    look(page);
    page.fill("#password", PASSWORD);
    page.check("#consent");
    submit(page);
    assertThat(page.locator("#sign-in-name")).containsText(wish + "-");
    look(page);
  }

  private void entersOneself(Page page, String name) {
    go(page, "/parties");
    page.click(".notice a");
    page.fill("#name", name);
    page.fill("#number", "900001199001010010");
    page.fill("#phone", "025-8000 1234");
    page.fill("#mail", "x@example.org");
    submit(page);
    assertThat(page.locator(".fault-summary")).isVisible();
    look(page);
    page.fill("#number", SampleParties.number());
    submit(page);
    assertThat(page.locator(".party-row")).hasCount(1);
    go(page, "/parties/own");
    assertThat(page.locator("#number-hint")).containsText("90**************");
    assertThat(page.locator("#phone-hint")).containsText("*1234");
    assertThat(page.content()).doesNotContain("900001199");
    look(page);
  }

  private void entersOrganisation(Page page, String code, String name, String representative) {
    go(page, "/parties/entry");
    page.fill("#creditCode", code.toLowerCase(java.util.Locale.ROOT));
    page.fill("#name", name);
    page.fill("#representative", representative);
    page.check("#declared");
    look(page);
    submit(page);
    assertThat(page.locator("h1")).hasText(name);
    look(page);
  }

  private void asksToBeAgent(Page page, String code) {
    go(page, "/parties/request");
    page.fill("#code", code);
    page.fill("#reason", "Patent desk");
    look(page);
    submit(page);
    assertThat(page.locator("tbody tr")).containsText("Waiting for consent");
    look(page);
  }

  private void agrees(Page page, String name) {
    page.reload();
    assertThat(page.locator("main .rows")).containsText("钱芳");
    look(page);
    page.fill("input[type=date]", LocalDate.now(clock).plusYears(1).toString());
    page.click("main .decision .btn-primary");
    assertThat(page.locator("main .decision input[type=date]")).hasCount(0);
    assertThat(page.locator("h1")).hasText(name);
    look(page);
  }

  private void actsFor(Page page, String name) {
    go(page, "/parties");
    assertThat(page.locator(".party-row")).hasCount(2);
    look(page);
    page.locator(".party-row").nth(1).locator("button").click();
    assertThat(page.locator(".party-row").nth(1)).containsText("Acting now");
    page.click(".site-drawer summary");
    assertThat(page.locator(".site-who-narrow")).containsText("For: " + name);
    look(page);
  }

  private void signsOutAndComesBack(Page page) {
    go(page, "/account");
    var signInName = page.locator("dd.code").innerText();
    look(page);
    page.click(".site-who summary");
    look(page);
    page.click(".site-who-panel .site-own button");
    page.navigate(at("/parties/request?code=AB%20C"));
    assertThat(page).hasURL(at("/sign-in?to=%2Fparties%2Frequest%3Fcode%3DAB%2520C"));
    look(page);
    signsIn(page, signInName, "wrong password here");
    assertThat(page.locator(".fault-summary")).isVisible();
    look(page);
    signsIn(page, signInName, PASSWORD);
    assertThat(page).hasURL(at("/parties/request?code=AB%20C"));
    assertThat(page.locator("#code")).hasValue("AB C");
  }

  @Test
  void whatIsSentAfterTheSessionHasEndedIsKept() {
    try (var browser = TestBrowser.visitor("zh-CN", 390)) {
      var page = browser.newPage();
      registers(page, "孙丽", "li.sun");
      var signInName = page.locator("#sign-in-name").innerText();
      entersOneself(page, "孙丽");
      go(page, "/parties/request");
      page.fill("#code", "not a code");
      page.fill("#reason", "第一行\n第二行 <b>&amp;");
      browser.clearCookies();
      submit(page);
      assertThat(page.locator(".notice")).containsText("会保留");
      look(page);
      signsIn(page, signInName, "wrong password here");
      signsIn(page, signInName, PASSWORD);
      assertThat(page.locator("h1")).hasText("已重新登录");
      look(page);
      submit(page);
      assertThat(page.locator("#code")).hasValue("not a code");
      assertThat(page.locator("#reason")).hasValue("第一行\n第二行 <b>&amp;");
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anAdministratorOpensAnAccountAndGivesARole() {
    var walkers = Walkers.of(program);
    var administrator = walkers.person("管理");
    var body = walkers.twoBodies().getFirst();
    walkers.grant(administrator, Role.ADMINISTRATOR, body);
    try (var browser = TestBrowser.visitor("zh-CN", 1440);
        var fresh = TestBrowser.visitor("en", 390)) {
      walkersCookie(browser, walkers.signedIn(administrator, Optional.empty()).token());
      var page = browser.newPage();
      go(page, "/administration/accounts");
      page.fill("#name", "李芳");
      page.fill("#wish", "fang.li");
      submit(page);
      var name = page.locator("#sign-in-name").innerText();
      var password = page.locator("#one-time").innerText();
      look(page);
      page.click("main .btn-primary");
      page.selectOption("#role", "officer");
      page.selectOption("#body", body.code().code());
      submit(page);
      assertThat(page.locator("tbody tr")).containsText(body.name().zh());
      look(page);
      go(page, "/administration/accounts?q=" + name);
      look(page);
      changesTheOneTimePassword(fresh.newPage(), name, password);
    }
    assertThat(wrong).isEmpty();
  }

  private void changesTheOneTimePassword(Page page, String name, String password) {
    page.navigate(at("/parties/claims"));
    signsIn(page, name, password);
    assertThat(page.locator("h1")).hasText("Change password");
    look(page);
    page.fill("#present", password);
    page.fill("#wanted", "orchid-lamp-tram-78");
    submit(page);
    go(page, "/parties/claims");
    assertThat(page.locator("h1")).hasText("Claims to represent");
    look(page);
    go(page, "/account");
    look(page);
    go(page, "/account/erasure");
    look(page);
  }

  private void signsIn(Page page, String name, String password) {
    page.fill("#name", name);
    page.fill("#password", password);
    submit(page);
  }

  private void walkersCookie(BrowserContext browser, Optional<String> token) {
    browser.addCookies(
        List.of(
            new com.microsoft.playwright.options.Cookie("suzhi-local", token.orElseThrow())
                .setUrl(at("/"))));
  }

  private void look(Page page) {
    var width = page.viewportSize().width;
    var at = page.url().substring(at("").length()) + " ";
    PageCheck.tooWide(page, width).forEach(what -> wrong.add(at + "is too wide: " + what));
    PageCheck.findings(page).forEach(finding -> wrong.add(at + finding));
    var shots = System.getenv("SHOTS");
    if (shots != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  java.nio.file.Path.of(
                      shots, System.nanoTime() + at.replaceAll("[^a-z0-9]+", "-") + ".png")));
    }
  }

  private static void submit(Page page) {
    page.locator("main form[method=post] .btn-primary").last().click();
  }

  private void go(Page page, String path) {
    page.navigate(at(path));
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
