package org.suzhi.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suzhi.register.Samples.OFFICER;
import static org.suzhi.register.Samples.anyCase;
import static org.suzhi.register.Samples.correction;
import static org.suzhi.register.Samples.data;
import static org.suzhi.register.Samples.event;
import static org.suzhi.register.Samples.work;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.PageCheck;
import org.suzhi.SuzhiTest;
import org.suzhi.TestBrowser;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.RegionCode;
import org.suzhi.platform.Regions;
import org.suzhi.register.Change;
import org.suzhi.register.Change.Burden;
import org.suzhi.register.Holder;
import org.suzhi.register.NewEntry;
import org.suzhi.register.Particulars;
import org.suzhi.register.Register;
import org.suzhi.register.Right;
import org.suzhi.register.Share;

@SuzhiTest
class RegisterPagesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired Register register;
  @Autowired Regions regions;
  @Autowired Clock clock;

  @Test
  void showsARightWithWhatLiesOnItAndItsHistory() throws Exception {
    var right = pledged();

    var page = page(path(right) + "?lang=en");

    assertThat(page.select("h1").text()).isEqualTo(right.title());
    assertThat(page.select("#encumbrances + ul").text())
        .contains("Pledge for 某某银行")
        .contains("securing RMB 2,000,000.00");
    assertThat(page.select(".timeline-rows > li")).hasSize(2);
    assertThat(page.select("main").text()).contains("does not prove that anybody owns them");
    assertThat(page("/register?lang=en&q=" + encoded(right.number())).select("tbody .tag").text())
        .isEqualTo("In force Pledge");
    assertThat(
            page("/search?lang=en&q=" + encoded(right.number())).select("main a").eachAttr("href"))
        .anyMatch(link -> link.startsWith("/register/rights/"));
  }

  @Test
  void showsARightAsItStoodAndWasKnownOnADay() throws Exception {
    var right = pledged();

    var before = page(path(right) + "?lang=en&on=" + today().minusDays(6));
    assertThat(before.select(".notice").text()).contains("how it stood on a day in the past");
    assertThat(before.select("#encumbrances")).isEmpty();
    assertThat(page(path(right) + "?lang=en&known=" + today().minusDays(6)).select(".empty").text())
        .contains("not yet recorded");
    assertThat(get(path(right) + "?on=2026-13-01").statusCode()).isEqualTo(400);
  }

  @Test
  void showsWhatACorrectionSaysAndWhy() throws Exception {
    var right = enter(work("art"), Holder.person("孙七"));
    register.record(correction(right, 1, Optional.empty()), OFFICER);

    var page = page(path(right) + "?lang=en");

    assertThat(page.select("#event-1").text()).contains("Corrected by entry 2");
    assertThat(page.select("#event-2").text())
        .contains("This never happened")
        .contains("Reason 录入有误");
    assertThat(page.select(".lead").text()).contains("Entered by mistake");
    assertThat(page.text()).doesNotContain(OFFICER.code());
  }

  @Test
  void tellsNothingOfANaturalPersonButNameAndShare() throws Exception {
    long party = anyParty();
    var person =
        new Holder(
            "周八",
            Holder.Nature.PERSON,
            Optional.of(party),
            Optional.of(Share.WHOLE),
            Optional.of(home()),
            Optional.of("秘密路九号"));
    var right = enter(work("written"), person);

    for (var address :
        List.of(path(right), api(right), api(right) + "/events", "/register?holder=周八")) {
      assertThat(get(encodedParts(address)).body())
          .as(address)
          .doesNotContain("秘密路")
          .doesNotContain("" + party);
    }
    assertThat(get("/register/holders/" + party).statusCode()).isEqualTo(404);
  }

  @Test
  void showsAllThatAnOrganisationHolds() throws Exception {
    long party = anyParty();
    var holder = Holder.organisation("组合页测试公司").as(party);
    var data = enter(data(), holder);
    var work = enter(work("software"), holder);

    var page = page("/register/holders/" + party + "?lang=en");

    assertThat(page.select("h1").text()).isEqualTo("Rights of 组合页测试公司");
    assertThat(page.select("tbody td").eachText()).contains(data.number(), work.number());
    assertThat(page.select(".counts").text()).contains("1 Data IP in force");
    assertThat(page(path(data)).select("a[href=/register/holders/" + party + "]")).hasSize(1);
  }

  @Test
  void tellsProgramsTheSame() throws Exception {
    var right = pledged();

    assertThat(get(api(right)).body())
        .contains("\"number\":\"" + right.number() + "\"")
        .contains("\"kind\":\"data-ip\"")
        .contains("\"burden\":\"pledge\"")
        .contains("\"amount\":\"2000000.00\"");
    assertThat(get(api(right) + "?on=" + today().minusDays(6)).body())
        .contains("\"encumbrances\":[]");
    assertThat(get(api(right) + "/events").body())
        .contains("\"change\":\"registered\"")
        .contains("\"change\":\"encumbered\"")
        .doesNotContain(OFFICER.code());
    assertThat(get("/api/v1/register/kinds").body()).contains("\"code\":\"work\"", "\"months\":36");
    assertThat(get("/api/v1/register/rights?q=" + encoded(right.number())).body())
        .startsWith("{\"page\":1,\"pages\":1,\"total\":1,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=castle",
        "status=lost",
        "from=yesterday",
        "to=0000-00-00",
        "page=0",
        "page=99999",
        "page=x"
      })
  void namesTheParameterThatIsWrong(String query) throws Exception {
    for (var path : List.of("/register?", "/api/v1/register/rights?")) {
      assertThat(get(path + query).statusCode()).as(path + query).isEqualTo(400);
    }
    assertThat(get("/api/v1/register/rights?q=" + "x".repeat(101)).statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/register/rights/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/register/rights/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/register/holders/x").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void fitsItsWidthAndIsAccessible(int width) {
    long party = anyParty();
    var right = pledged(Holder.organisation("某某某某某某智能制造数据科技股份有限公司").as(party));
    for (var language : List.of("zh-CN", "en")) {
      try (var visitor = TestBrowser.visitor(language, width)) {
        var page = visitor.newPage();
        for (var address : List.of("/register", path(right), "/register/holders/" + party)) {
          page.navigate("http://localhost:" + port + address);
          look(page, address, language, width);
          assertThat(PageCheck.tooWide(page, width)).as(address).isEmpty();
          assertThat(PageCheck.findings(page)).as(address).isEmpty();
        }
      }
    }
  }

  private static void look(
      com.microsoft.playwright.Page page, String address, String language, int width) {
    var folder = System.getenv("LOOK");
    if (folder != null) {
      page.screenshot(
          new com.microsoft.playwright.Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(
                      folder, address.replaceAll("[^a-z]", "") + "-" + language + width + ".png")));
    }
  }

  private Right pledged() {
    return pledged(Holder.organisation("质押测试公司").as(anyParty()));
  }

  private Right pledged(Holder holder) {
    var right = enter(data(), holder);
    var pledge =
        new Change.Encumbered(
            Burden.PLEDGE,
            Holder.organisation("某某银行"),
            Optional.of(Money.yuan(2_000_000)),
            Optional.of(today().plusYears(1)),
            Optional.of("质2026-1"));
    return register.record(event(right, pledge, today().minusDays(5)), OFFICER);
  }

  private Right enter(Particulars particulars, Holder holder) {
    return register.enter(
        new NewEntry(
            anyCase(),
            "设备运行数据集",
            List.of(holder),
            particulars,
            home(),
            today().minusDays(9),
            Optional.empty()),
        OFFICER);
  }

  private static long anyParty() {
    return 1_000_000_000L + ThreadLocalRandom.current().nextLong(1L << 40);
  }

  private static String path(Right right) {
    return "/register/rights/" + encoded(right.number());
  }

  private static String api(Right right) {
    return "/api/v1/register/rights/" + encoded(right.number());
  }

  private static String encodedParts(String address) {
    return address.replace("周八", encoded("周八"));
  }

  private Document page(String path) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("??");
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private RegionCode home() {
    return (RegionCode) regions.home().region();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
