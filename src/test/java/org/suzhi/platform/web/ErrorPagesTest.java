package org.suzhi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;

@SuzhiTest
class ErrorPagesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @Test
  void tellsAProgramWhatWasWrongAsAProblemInItsLanguage() throws Exception {
    var english = get("/api/nothing-here", "en-GB,en;q=0.9");
    assertThat(english.statusCode()).isEqualTo(404);
    assertThat(english.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(english.body())
        .contains("\"type\":\"urn:suzhi:problem:platform.not-found\"")
        .contains("\"title\":\"Page not found\"")
        .contains("\"status\":404")
        .contains("\"instance\":\"/api/nothing-here\"")
        .contains("\"code\":\"platform.not-found\"");
    assertThat(get("/api/nothing-here", "zh-CN").body()).contains("\"title\":\"没有这个页面\"");
  }

  @Test
  void tellsAPersonOnAPageInTheirLanguage() throws Exception {
    var page = get("/nothing-here?lang=en", "zh-CN");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("<html lang=\"en\"").contains("Page not found");
    assertThat(get("/nothing-here", "zh-CN").body()).contains("lang=\"zh-CN\"").contains("没有这个页面");
  }

  @Test
  void saysWhichMethodsAnAddressAccepts() throws Exception {
    var answer =
        CLIENT.send(
            HttpRequest.newBuilder(at("/"))
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString("x"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).contains("This address does not accept POST").contains("GET");
  }

  @Test
  void passesOverALanguageThatItDoesNotHave() throws Exception {
    var page = get("/?lang=xx", "en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<html lang=\"en\"");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void remembersTheLanguageThatTheAddressAsksFor() throws Exception {
    var page = get("/?lang=en", "zh-CN");
    assertThat(page.headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=en;");
    assertThat(page.headers().allValues("Vary").toString()).contains("accept-language", "cookie");
    assertThat(page.body()).contains("hreflang=\"zh-CN\"").contains("hreflang=\"en\"");
  }

  private HttpResponse<String> get(String path, String languages) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(at(path)).header("Accept-Language", languages).build(),
        BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
