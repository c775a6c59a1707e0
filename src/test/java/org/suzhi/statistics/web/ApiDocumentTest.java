package org.suzhi.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuzhiTest
class ApiDocumentTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @Test
  void describesEveryOperationInTheCallersLanguage() throws Exception {
    var english = json("/api/openapi.json?lang=en");
    var chinese = json("/api/openapi.json?lang=zh");
    assertThat(summary(english)).isEqualTo("Observations with their sources");
    assertThat(summary(chinese)).isEqualTo("查询数据及其来源");
    describesEverything(english, "\\P{IsHan}+");
    describesEverything(chinese, "(?s).*\\p{IsHan}.*");
  }

  private static void describesEverything(JsonNode document, String language) {
    for (var path : document.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        assertThat(method.getValue().path("summary").asString(""))
            .as(path.getKey())
            .matches(language)
            .doesNotMatch("[a-z]+\\..*");
        for (JsonNode parameter : method.getValue().path("parameters")) {
          assertThat(parameter.path("description").asString(""))
              .as("%s %s", path.getKey(), parameter.path("name"))
              .matches(language)
              .doesNotMatch("[a-z]+\\.[a-z.-]*");
        }
      }
    }
  }

  @Test
  void describesEverySchemaInBothLanguages() throws Exception {
    for (var language : List.of("zh", "en")) {
      var schemas = json("/api/openapi.json?lang=" + language).get("components").get("schemas");
      for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
        for (JsonNode said : schema.getValue().findValues("description")) {
          assertThat(said.asString())
              .as(schema.getKey())
              .doesNotMatch("[a-z]+(\\.[a-z-]+)+")
              .matches(language.equals("zh") ? "(?s).*\\p{IsHan}.*" : "\\P{IsHan}+");
        }
      }
      var observation = schemas.get("Observation").get("properties");
      assertThat(observation.get("computed").get("description").asString())
          .isEqualTo(language.equals("zh") ? "是否没有任何文件公布" : "Whether no document prints it");
      assertThat(schemas.properties().stream().map(Map.Entry::getKey))
          .contains("Releases", "Imports", "Counts", "Comparison");
    }
  }

  @Test
  void givesAComparisonAsAFile() throws Exception {
    var path =
        "/api/v1/statistics/compare%s?indicator=invention_patents_valid&breakdown=total"
            + "&region=320500,320100&lang=en";
    var csv = get(path.formatted(".csv"));
    assertThat(csv.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
    assertThat(csv.body().lines())
        .first()
        .isEqualTo("region,region_name,2021-12-31,2022-12-31,2023-12-31,unit_name");
    assertThat(csv.body()).contains("320500,Suzhou,85957,,129899,");
    assertThat(get(path.formatted("") + "&format=csv-bom").body()).startsWith("\uFEFFregion");
    assertThat(get(path.formatted(".xlsx")).body()).startsWith("PK");
  }

  @Test
  void hasAPageForPeople() throws Exception {
    assertThat(get("/api?lang=en").body())
        .contains("/api/v1/statistics/observations")
        .contains("href=\"/api/openapi.json\"")
        .contains("Code of an indicator");
    assertThat(get("/api?lang=zh").body()).contains("查询数据及其来源");
  }

  @Test
  void listsTheCodebook() throws Exception {
    var all = json("/api/v1/statistics/indicators");
    assertThat(all.get("total").asInt()).isGreaterThanOrEqualTo(300);
    var found = json("/api/v1/statistics/indicators?search=valid+invention+patents&lang=en");
    assertThat(found.get("indicators").get(0).get("code").asString())
        .isEqualTo("invention_patents_valid");
    var one = json("/api/v1/statistics/indicators/invention_patents_valid");
    assertThat(one.get("periods").get(0).asString()).isEqualTo("2023-12-31");
    assertThat(get("/api/v1/statistics/indicators/no_such_thing").statusCode()).isEqualTo(404);
    assertThat(json("/api/v1/statistics/dimensions").get("dimensions").size()).isGreaterThan(30);
    assertThat(json("/api/v1/statistics/documents").get("documents").size()).isEqualTo(4);
  }

  @Test
  void crossesRegionsWithYears() throws Exception {
    var table =
        json(
            "/api/v1/statistics/compare?indicator=invention_patents_valid&breakdown=total"
                + "&region=320500,320100&lang=en");
    assertThat(table.get("rows").get(0).get("name").asString()).isEqualTo("Nanjing");
    assertThat(table.get("columns").get(0).get("code").asString()).isEqualTo("2021-12-31");
    assertThat(table.get("cells").get(1).get(0).get("value").asInt()).isEqualTo(85957);
    var wide = get("/api/v1/statistics/compare?indicator=invention_patents_valid&lang=en");
    assertThat(wide.statusCode()).isEqualTo(400);
    assertThat(wide.body()).contains("\\\"breakdown\\\"");
  }

  private static String summary(JsonNode document) {
    return document
        .get("paths")
        .get("/api/v1/statistics/observations")
        .get("get")
        .get("summary")
        .asString();
  }

  private JsonNode json(String path) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
