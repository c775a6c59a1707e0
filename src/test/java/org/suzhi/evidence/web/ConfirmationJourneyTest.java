package org.suzhi.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.PageCheck;
import org.suzhi.SuzhiTest;
import org.suzhi.TestBrowser;
import org.suzhi.evidence.Deposit;
import org.suzhi.evidence.DepositKind;
import org.suzhi.evidence.Deposits;
import org.suzhi.evidence.NewDeposit;
import org.suzhi.evidence.Owner;
import org.suzhi.kernel.Actor;

@SuzhiTest
class ConfirmationJourneyTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired Deposits deposits;

  private final byte[] secret = ("secret " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

  @Test
  void checksAFileThatNeverLeavesTheBrowser() throws Exception {
    var deposit = deposit();
    try (var visitor = TestBrowser.visitor("en", 390)) {
      var page = visitor.newPage();
      var sent = new ArrayList<String>();
      page.onRequest(
          request -> {
            var body = request.postDataBuffer();
            if (body != null) {
              sent.add(new String(body, StandardCharsets.ISO_8859_1));
            }
          });
      assertThat(answer(page, deposit.number(), secret))
          .isEqualTo("It fits: this file was deposited");
      assertThat(sent)
          .singleElement()
          .asString()
          .contains(deposit.digest().sha256())
          .doesNotContain(new String(secret, StandardCharsets.UTF_8));
      assertThat(answer(page, deposit.number(), "other".getBytes(StandardCharsets.UTF_8)))
          .isEqualTo("It does not fit");
      assertThat(page.locator("main").textContent()).contains("no legal presumption");
      assertThat(PageCheck.findings(page)).isEmpty();
      assertThat(PageCheck.tooWide(page, 390)).isEmpty();
      var folder = System.getenv("LOOK");
      if (folder != null) {
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, "check.png")));
      }
    }
  }

  @Test
  void checksAFileWithoutScript() throws Exception {
    var deposit = deposit();
    try (BrowserContext visitor = TestBrowser.visitorWithoutScript("en", 1440)) {
      assertThat(answer(visitor.newPage(), deposit.number(), secret))
          .isEqualTo("It fits: this file was deposited");
    }
  }

  @Test
  void tellsAProgramThatHasNumberAndDigestAndNobodyElse() throws Exception {
    var deposit = deposit();
    var right = confirmation(deposit.number(), deposit.digest().sha256());
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body())
        .contains(deposit.number(), "data-set")
        .doesNotContain(deposit.salt().orElseThrow())
        .doesNotContain("owner")
        .doesNotContain(deposit.label());
    assertThat(confirmation(deposit.number(), "ab".repeat(32)).statusCode()).isEqualTo(404);
    assertThat(confirmation("E0", deposit.digest().sha256()).statusCode()).isEqualTo(404);
    assertThat(confirmation(deposit.number(), "abc").body()).contains("evidence.bad-digest");
  }

  private String answer(Page page, String number, byte[] content) {
    page.navigate("http://localhost:" + port + "/deposits/check");
    page.fill("#number", number);
    page.setInputFiles("#file", new FilePayload("secret.txt", "application/octet-stream", content));
    page.click("form.deposit-form button");
    page.waitForSelector(".answer h2");
    return page.locator(".answer h2").textContent();
  }

  private java.net.http.HttpResponse<String> confirmation(String number, String sha256)
      throws Exception {
    var address =
        "http://localhost:%d/api/v1/evidence/confirmation?number=%s&sha256=%s"
            .formatted(port, number, sha256);
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private Deposit deposit() throws Exception {
    var measured = deposits.measure(new ByteArrayInputStream(secret));
    return deposits.deposit(
        new NewDeposit(
            Owner.person(31),
            DepositKind.DATA_SET,
            measured.digest(),
            Optional.of(measured.size()),
            "内部名称"),
        new Actor.Person("31"));
  }
}
