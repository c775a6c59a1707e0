package org.suzhi.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuzhiTest
class ObservationsApiTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ONE_CITY =
      "indicator=invention_patents_valid&region=320500&breakdown=total";

  @LocalServerPort int port;

  @Test
  void answersWithTwoFiguresNewestFirstEachWithItsSources() throws Exception {
    var answer = json("?" + ONE_CITY + "&lang=en");

    assertThat(answer.get("total").asInt()).isEqualTo(2);
    var rows = answer.get("observations");
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.get(0).get("period").asString()).isEqualTo("2023-12-31");
    assertThat(rows.get(0).get("value").decimalValue()).isEqualByComparingTo("129899");
    assertThat(rows.get(1).get("period").asString()).isEqualTo("2021-12-31");
    assertThat(rows.get(1).get("value").decimalValue()).isEqualByComparingTo("85957");
    assertThat(rows.get(0).get("regionName").asString()).isEqualTo("Suzhou");
    var source = rows.get(0).get("sources").get(0);
    assertThat(source.get("document").asString()).isEqualTo("000");
    assertThat(source.get("language").asString()).isEqualTo("zh");
    assertThat(source.get("line").asString()).isNotEmpty();
    assertThat(source.get("asPrinted").asString()).contains("129");
    assertThat(source.get("used").asBoolean()).isTrue();
  }

  @Test
  void reachesEveryPublishedRowPageByPage() throws Exception {
    var ids = new HashSet<String>();
    var next = "?size=500";
    int pages = 0;
    while (next != null) {
      var answer = json(next);
      for (JsonNode row : answer.get("observations")) {
        row.get("sources").forEach(source -> ids.add(source.get("id").asString()));
      }
      var link = answer.get("links").get("next");
      next = link.isNull() ? null : link.asString().replaceFirst("^[^?]*", "");
      pages++;
    }
    assertThat(ids).hasSize(1681);
    assertThat(pages).isGreaterThan(1);
  }

  @Test
  void namesTheParameterAndWhatIsAllowed() throws Exception {
    assertProblem("?indicator=invention_patent_valid", "indicator", "invention_patents_valid");
    assertProblem("?region=320599", "region", "320500 (Suzhou)");
    assertProblem("?region=Suzhou", "region", "320500 (Suzhou)");
    assertProblem("?period=2019", "period", "2023");
    assertProblem("?breakdown=owner%3Denterprises", "breakdown", "owner=enterprise");
    assertProblem("?indicators=x", "indicators", "indicator, region, period, breakdown");
    assertProblem("?size=0", "size", "from 1 to 1000");
    assertProblem("?format=pdf", "format", "xlsx");
  }

  @Test
  void writesCsvWithAndWithoutByteOrderMark() throws Exception {
    var plain = get(".csv?" + ONE_CITY, "*/*");
    var marked = get("?format=csv-bom&" + ONE_CITY, "*/*");
    var text = new String(plain.body(), StandardCharsets.UTF_8);

    assertThat(plain.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(text.lines().toList()).hasSize(3);
    assertThat(text).startsWith("indicator,indicator_name").contains(",129899,piece,");
    assertThat(new String(marked.body(), StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + text);
    var sources = get("?detail=sources&" + ONE_CITY, "text/csv");
    assertThat(new String(sources.body(), StandardCharsets.UTF_8).lines().count()).isGreaterThan(3);
  }

  @Test
  void writesAWorkbookWithNumbersAsNumbersAndItsSources() throws Exception {
    var answer = get(".xlsx?lang=en&" + ONE_CITY, "*/*");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      var data = workbook.getSheet("Data");
      assertThat(data.getRow(0).getCell(8).getStringCellValue()).isEqualTo("Value");
      assertThat(data.getRow(1).getCell(8).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(data.getRow(1).getCell(8).getNumericCellValue()).isEqualTo(129899);
      assertThat(workbook.getSheet("Sources").getLastRowNum()).isGreaterThan(2);
      assertThat(workbook.getSheet("Notes").getRow(2).getCell(1).getStringCellValue())
          .startsWith("live-");
    }
  }

  private void assertProblem(String query, String parameter, String allowed) throws Exception {
    var answer = get(query, "application/json");
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JsonMapper.shared().readTree(text).get("detail").asString())
        .contains('"' + parameter + '"')
        .contains(allowed);
  }

  private JsonNode json(String query) throws Exception {
    var answer = get(query, "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<byte[]> get(String query, String accept) throws Exception {
    var uri = URI.create("http://localhost:" + port + "/api/v1/statistics/observations" + query);
    return CLIENT.send(
        HttpRequest.newBuilder(uri)
            .header("Accept", accept)
            .header("Accept-Language", "en")
            .build(),
        BodyHandlers.ofByteArray());
  }
}
