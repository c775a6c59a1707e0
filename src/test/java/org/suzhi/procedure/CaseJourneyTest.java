package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.PageCheck;
import org.suzhi.SuzhiTest;
import org.suzhi.TestBrowser;
import org.suzhi.identity.Account;
import org.suzhi.identity.Accounts;
import org.suzhi.identity.NewAccount;
import org.suzhi.identity.Roles;
import org.suzhi.identity.Sessions;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.BodyCode;

/** Somebody asks, an officer wants to know more, and the answer comes as a document. */
@SuzhiTest
class CaseJourneyTest {

  private static final Actor TEST = new Actor.System("test");

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Sessions sessions;
  @Autowired Roles roles;

  private final List<String> wrong = new ArrayList<>();

  private Account account(String name) {
    var asked = new NewAccount(name, "journey", "Sunny-river-42-stone", true);
    return ((Accounts.Registration.Registered) accounts.register(asked)).account();
  }

  private BrowserContext signedIn(Account account, int width) {
    var token = sessions.open(account, "password", new Sessions.Caller("127.0.0.1", "test"));
    var visitor = TestBrowser.visitorWithoutScript("zh-CN", width);
    visitor.addCookies(List.of(new Cookie("suzhi-local", token).setUrl(at("/"))));
    return visitor;
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }

  /** Looks at a page as a person does who has a telephone, and keeps a picture of it. */
  private void look(Page page, String name, int width) {
    PageCheck.tooWide(page, width).forEach(what -> wrong.add(name + " is too wide: " + what));
    if (page.locator("main").count() == 0) {
      wrong.add(name + " has no main part");
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/pages/" + name + ".png"))
            .setFullPage(true));
  }

  @Test
  void anInquiryIsAskedSupplementedAndAnsweredWithoutAnyScript() {
    var officer = account("王警官");
    roles.grant(
        officer,
        Role.OFFICER,
        Optional.of(new BodyCode("nanjing-ip-office")),
        Optional.empty(),
        TEST);
    try (var citizen = signedIn(account("李雷"), 390);
        var desk = signedIn(officer, 1440)) {
      var page = citizen.newPage();
      var number = asked(page);
      var work = desk.newPage();
      officerAsksForMore(work, number);
      page.navigate(at("/applications/" + number));
      look(page, "case-supplement", 390);
      page.locator("details.act:has(input[value=supplement]) summary").click();
      page.locator("#a-supplement-words").fill("商标号为一千二百三十四。");
      page.locator("details.act:has(input[value=supplement]) button").click();
      officerAnswers(work, number);
      page.navigate(at("/applications/" + number));
      look(page, "case-answered", 390);
      assertThat(page.locator("li.result").count()).isEqualTo(4);
      assertThat(page.content()).contains("连续三年不使用");
      page.navigate(at("/applications"));
      look(page, "mine", 390);
      assertThat(page.locator("main").textContent()).contains(number);
    }
    assertThat(wrong).isEmpty();
  }

  private String asked(Page page) {
    page.navigate(at("/services"));
    look(page, "catalogue", 390);
    page.navigate(at("/services/consultation"));
    look(page, "guide", 390);
    page.locator("form[action*='/drafts'] button").click();
    look(page, "form-1", 390);
    page.locator("main button.btn-primary").click();
    look(page, "form-1-faults", 390);
    assertThat(page.locator(".fault-summary li").count()).isEqualTo(2);
    page.locator("input[name=subject][value=trademark]").check();
    page.locator("textarea[name=question]").fill("商标三年没有使用，会怎样？");
    page.locator("main button.btn-primary").click();
    page.locator("select[name=region]").selectOption("320100");
    page.locator("input[name=answer-by][value=online]").check();
    look(page, "form-2", 390);
    page.locator("main button.btn-primary").click();
    look(page, "review", 390);
    page.locator("input[name=declare]").check();
    page.locator("form[action$='/filing'] button").click();
    look(page, "receipt", 390);
    assertThat(page.url()).endsWith("/receipt");
    return page.locator("dd.code").first().textContent();
  }

  private void officerAsksForMore(Page work, String number) {
    work.navigate(at("/tasks"));
    look(work, "inbox", 1440);
    assertThat(work.content()).contains(number);
    work.navigate(at("/applications/" + number));
    look(work, "officer-case", 1440);
    act(work, "accept", "");
    act(work, "ask-supplement", "请补充商标号。");
    work.navigate(at("/tasks/nanjing-ip-office/board"));
    look(work, "board", 1440);
    work.navigate(at("/tasks/nanjing-ip-office/window"));
    look(work, "window", 1440);
  }

  private static void act(Page work, String action, String words) {
    var act = work.locator("details.act:has(input[name=action][value=" + action + "])");
    act.locator("summary").click();
    act.locator("textarea").fill(words);
    act.locator("button").click();
  }

  private void officerAnswers(Page work, String number) {
    work.navigate(at("/applications/" + number));
    act(work, "answer", "连续三年不使用的注册商标，任何人可以申请撤销。");
    look(work, "officer-answered", 1440);
  }
}
