package org.suzhi.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.organisation.Competence;
import org.suzhi.platform.Regions;

/** What holds whatever pack is loaded. */
@SuzhiTest
class NetworkPagesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired Bodies bodies;
  @Autowired Competence competence;
  @Autowired Regions regions;

  @Test
  void showsEveryBodyAndLinksEveryCitysTile() throws Exception {
    var page = page("/network?lang=en");

    bodies
        .list(BodyQuery.ALL)
        .forEach(
            body ->
                assertThat(page.select("a[href=/network/bodies/" + body.code() + "]").text())
                    .isEqualTo(body.name().en()));
    regions
        .cities()
        .forEach(
            city ->
                assertThat(
                        page.select(".tile a[href=/network?region=" + city.region().code() + "]"))
                    .hasSize(1));
  }

  @Test
  void givesEveryBodyAPageInBothLanguages() throws Exception {
    for (var body : bodies.list(BodyQuery.ALL)) {
      assertThat(page("/network/bodies/" + body.code() + "?lang=zh").select("h1").text())
          .isEqualTo(body.name().zh());
      assertThat(page("/network/bodies/" + body.code() + "?lang=en").select("h1").text())
          .isEqualTo(body.name().en());
    }
  }

  @Test
  void findsBodiesByKindRegionAndName() throws Exception {
    var body = bodies.list(BodyQuery.ALL).getFirst();

    assertThat(page("/network?kind=" + body.kind().code()).select("tbody a").eachAttr("href"))
        .contains("/network/bodies/" + body.code());
    assertThat(page("/network?q=" + encoded(body.name().en())).select("tbody a").eachAttr("href"))
        .contains("/network/bodies/" + body.code());
    assertThat(page("/network?lang=en&q=nobody-is-called-that").select(".empty").text())
        .startsWith("No body matches");
    var city = regions.cities().getFirst();
    assertThat(page("/network?lang=en&region=" + city.region().code()).select("h1").text())
        .isEqualTo("Bodies in " + city.name().en());
  }

  @Test
  void answersWhoIsCompetentAndWhy() throws Exception {
    var service = competence.services().getFirst();
    var city = regions.cities().getFirst();

    var page =
        page(
            "/network/competence?lang=en&field=&service="
                + service.code()
                + "&region="
                + city.region().code());

    assertThat(page.select("#answer")).hasSize(1);
    assertThat(page.select("main").text()).contains("Rule: " + service.name().en());
    assertThat(page.select("option[selected]").eachText())
        .contains(service.name().en(), city.name().en());
  }

  @Test
  void keepsWhatWasTypedAndPointsAtWhatIsWrong() throws Exception {
    var answer = get("/network/competence?lang=en&service=&region=&field=Z99");

    assertThat(answer.statusCode()).isEqualTo(400);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("[role=alert] a").eachAttr("href"))
        .containsExactly("#service", "#region", "#field");
    assertThat(page.select("#field").attr("value")).isEqualTo("Z99");
    assertThat(page.select("#field").attr("aria-invalid")).isEqualTo("true");
  }

  @Test
  void tellsProgramsAboutBodiesInBothLanguages() throws Exception {
    var body = bodies.list(BodyQuery.ALL).getFirst();

    assertThat(get("/api/v1/organisation/bodies/" + body.code()).body())
        .contains(
            "\"name\":{\"zh\":\"" + body.name().zh() + "\",\"en\":\"" + body.name().en() + "\"}");
    assertThat(get("/api/v1/organisation/bodies?kind=" + body.kind().code()).body())
        .startsWith("{\"page\":1,\"pages\":1,\"total\":")
        .contains("\"code\":\"" + body.code() + "\"");
    assertThat(
            get("/api/v1/organisation/competence?service="
                    + competence.services().getFirst().code()
                    + "&region="
                    + regions.home().region().code())
                .body())
        .contains("\"outcome\":", "\"because\":[{\"zh\":");
  }

  @Test
  void givesBodiesAsCsvWithAndWithoutByteOrderMark() throws Exception {
    var plain = get("/api/v1/organisation/bodies.csv");

    assertThat(plain.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(plain.body()).startsWith("code,kind,").doesNotStartWith("\ufeff");
    assertThat(plain.body().lines()).hasSize(bodies.list(BodyQuery.ALL).size() + 1);
    assertThat(get("/api/v1/organisation/bodies.csv?bom=true").body()).startsWith("\ufeffcode,");
  }

  @Test
  void namesTheParameterThatIsWrongAndWhatIsAllowed() throws Exception {
    refused("/bodies?kind=castle", 400, "organisation.unknown-kind", "city-office");
    refused(
        "/bodies?region=123456",
        400,
        "organisation.unknown-region",
        regions.home().region().code());
    refused("/bodies?region=nowhere", 400, "organisation.unknown-region", "region");
    refused("/bodies?parent=nobody", 400, "organisation.unknown-parent", "parent");
    refused("/bodies?page=0", 400, "organisation.bad-page", "page");
    refused("/bodies?page=99", 400, "organisation.bad-page", "1 to ");
    refused("/bodies?q=" + "x".repeat(101), 400, "organisation.words-too-long", "100");
    refused("/bodies/nobody", 404, "organisation.unknown-body", "nobody");
    refused("/bodies/NO%20BODY", 404, "organisation.unknown-body", "NO BODY");
    refused("/competence?region=1", 400, "platform.missing-parameter", "service");
    refused("/competence?service=x&region=1", 400, "organisation.unknown-service", "patent-pledge");
    refused(
        "/competence?service=patent-pledge&field=Z&region=" + regions.home().region().code(),
        400,
        "organisation.bad-field",
        "G06F");
  }

  private void refused(String path, int status, String code, String told) throws Exception {
    var answer = get("/api/v1/organisation" + path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains(told);
  }

  private Document page(String path) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("??");
    return Jsoup.parse(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Language", "en")
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
