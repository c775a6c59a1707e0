package org.suzhi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.suzhi.statistics.ImportsTest.NAMES;
import static org.suzhi.statistics.ImportsTest.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.suzhi.SuzhiTest;

@SuzhiTest
@TestPropertySource(properties = "suzhi.statistics.import-on-loopback=true")
class ImportUploadTest {

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void answersUploadsWithAReportInTheCallersLanguage() {
    var wrong = NAMES + row("up-1", "320505", "2015", "\"4,5120\"");

    var english = upload("/api/v1/statistics/imports", wrong, "en", false);
    var chinese = upload("/api/v1/statistics/imports", wrong, "zh", false);

    assertThat(english).contains("422", "Row 2, column value", "4,5120", "\"outcome\":\"refused\"");
    assertThat(chinese).contains("第 2 行", "不是数字");
    assertThat(
            upload(
                "/api/v1/statistics/imports",
                NAMES + row("up-2", "320505", "2014", "4"),
                "en",
                false))
        .contains("200", "\"added\":1");
    assertThat(rows("up-2")).isEqualTo(1);
    assertThat(get("/api/v1/statistics/imports")).contains("\"outcome\":\"COMMITTED\"");
  }

  @Test
  void refusesUploadsThatComeThroughAProxy() {
    assertThat(upload("/api/v1/statistics/imports", NAMES, "en", true))
        .contains("403", "statistics.import-elsewhere");
  }

  @Test
  void showsAPageThatChecksBeforeItTakes() {
    assertThat(get("/statistics/import")).contains("200", "multipart/form-data");
    assertThat(
            upload("/statistics/import", NAMES + row("page-1", "320505", "2014", "x"), "en", false))
        .contains("422", "not a number");
    assertThat(
            upload("/statistics/import", NAMES + row("page-1", "320505", "2014", "8"), "en", false))
        .contains("200", "Nothing was written yet");
    assertThat(rows("page-1")).isZero();
  }

  private String get(String path) {
    return RestClient.create("http://localhost:" + port)
        .get()
        .uri(path)
        .exchange((request, response) -> text(response.getStatusCode(), response.getBody()));
  }

  private String upload(String path, String csv, String language, boolean forwarded) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "figures.csv";
          }
        });
    var request =
        RestClient.create("http://localhost:" + port)
            .post()
            .uri(path)
            .header("Accept-Language", language)
            .contentType(MediaType.MULTIPART_FORM_DATA);
    if (forwarded) {
      request.header("X-Forwarded-For", "203.0.113.7");
    }
    return request
        .body(parts)
        .exchange((sent, response) -> text(response.getStatusCode(), response.getBody()));
  }

  private static String text(Object status, java.io.InputStream body) throws IOException {
    return status + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
  }

  private long rows(String id) {
    return jdbc.sql("select count(*) from statistics.observation where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
