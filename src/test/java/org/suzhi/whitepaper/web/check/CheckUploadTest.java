package org.suzhi.whitepaper.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.suzhi.SuzhiTest;
import tools.jackson.databind.json.JsonMapper;

@SuzhiTest
class CheckUploadTest {

  private static final String API = "/api/v1/check";

  @LocalServerPort int port;

  @Test
  void anUploadedPaperIsAnsweredWithAnArray() {
    var answer = upload(API, "en", Map.of("file", file("paper.md", "# 一、创造\n\n全年授权量1,234件。\n")));
    assertThat(answer).startsWith("200 OK [").contains("no-store");
  }

  @Test
  void twoFilesMakeOnePaperAndAnEarlierOneMayStandBeside() {
    var files =
        Map.of(
            "zh", file("zh.txt", "全年授权量1,234件。"),
            "en", file("en.txt", "The number of grants was 1,234 in the year."),
            "earlier", file("old.txt", "全年授权量1,000件。"));
    assertThat(upload(API, "zh", files)).startsWith("200 OK [");
  }

  @Test
  void aProblemNamesItsCauseAndTheField() {
    assertThat(upload(API, "en", Map.of("other", file("a.txt", "1"))))
        .contains("400", "whitepaper.check.no-file", "\"field\":\"file\"", "Choose a paper");
    assertThat(upload(API, "zh", Map.of("zh", file("a.png", "\u0000\u0001"))))
        .contains("415", "whitepaper.check.kind", "\"field\":\"zh\"", "a.png", "另存为");
    assertThat(upload(API, "en", Map.of("file", file("a.txt", "1"), "zh", file("b.txt", "2"))))
        .contains("400", "whitepaper.check.too-many-files");
    assertThat(
            upload(
                API,
                "en",
                Map.of(
                    "file", file("a.txt", "全年授权量1,234件。"),
                    "earlier", file("old.pdf", "%PDF-1.7 cut off"))))
        .contains("422", "whitepaper.check.damaged", "\"field\":\"earlier\"", "old.pdf");
  }

  @Test
  void thePageAnswersWithTheResultOrWithWhatToDo() {
    assertThat(get("/check")).contains("200", "multipart/form-data", "50 MB");
    assertThat(upload("/check", "en", Map.of("file", file("empty.txt", " "))))
        .contains("422", "role=\"alert\"", "empty.txt", "href=\"#file\"");
    assertThat(upload("/check", "zh", Map.of("file", file("paper.md", "全年授权量1,234件。"))))
        .contains("200", "paper.md", "id=\"result\"", "no-store");
  }

  @Test
  void theInterfaceIsDescribedInBothLanguages() {
    for (var language : new String[] {"zh", "en"}) {
      var document =
          JsonMapper.shared()
              .readTree(get("/api/openapi.json?lang=" + language).substring("200 OK ".length()));
      var operation = document.at("/paths/~1api~1v1~1check/post");
      assertThat(operation.toString()).doesNotContain("whitepaper.check.");
      assertThat(operation.at("/requestBody/content").has("multipart/form-data")).isTrue();
      assertThat(operation.get("summary").asString())
          .isEqualTo(language.equals("zh") ? "校核一份白皮书" : "Check a white paper");
      assertThat(document.at("/components/schemas/PaperToCheck").toString())
          .contains("earlier")
          .doesNotContain("whitepaper.check.");
    }
  }

  private static ByteArrayResource file(String name, String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  private String get(String path) {
    return RestClient.create("http://localhost:" + port)
        .get()
        .uri(path)
        .exchange((request, response) -> text(response.getStatusCode(), response.getBody()));
  }

  private String upload(String path, String language, Map<String, ByteArrayResource> files) {
    var parts = new LinkedMultiValueMap<String, Object>();
    files.forEach(parts::add);
    return RestClient.create("http://localhost:" + port)
        .post()
        .uri(path)
        .header("Accept-Language", language)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(parts)
        .exchange(
            (sent, response) ->
                text(response.getStatusCode(), response.getBody())
                    + response.getHeaders().getFirst("Cache-Control"));
  }

  private static String text(Object status, java.io.InputStream body) throws IOException {
    return status + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
  }
}
