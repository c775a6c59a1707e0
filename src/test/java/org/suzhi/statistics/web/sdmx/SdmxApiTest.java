package org.suzhi.statistics.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.SharedData;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuzhiTest
class SdmxApiTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String JSON = "application/json";
  private static final String XML = "application/xml";

  @LocalServerPort int port;
  @Autowired Statistics statistics;

  @Test
  @Tag("shared")
  void messagesAreValidBySchema() throws Exception {
    for (var address :
        List.of(
            "/dataflow",
            "/dataflow/all/all/latest?references=descendants",
            "/structure/datastructure/SUZHI/FIGURES/1.0?references=children",
            "/codelist/SUZHI/CL_REF_AREA/1.0")) {
      valid("structure", get(address, JSON).body());
    }
    for (var address :
        List.of(
            "/data/FIGURES/all",
            "/data/FIGURES/D.invention_patents_valid..?dimensionAtObservation=AllDimensions",
            "/data/FIGURES/all?detail=dataonly",
            "/data/FIGURES/all?detail=serieskeysonly")) {
      valid("data", get(address, JSON).body());
    }
  }

  @Test
  void holdsEveryFigureThatThereIs() throws Exception {
    var found = rows(json("/data/dataflow/SUZHI/FIGURES/1.0/*"));

    assertThat(found).isNotEmpty().isEqualTo(known());
  }

  @Test
  void theOlderFormHoldsTheSameFigures() throws Exception {
    var found = rows(xml("/data/SUZHI,FIGURES,1.0/all/all"));

    assertThat(found).isNotEmpty().isEqualTo(known());
  }

  @Test
  void bothAddressesGiveTheSameFiguresOfOneKey() throws Exception {
    var key = statistics.observations(query()).getFirst();
    var series = String.join(".", SeriesKey.of(key).codes());

    var newer = rows(json("/data/dataflow/SUZHI/FIGURES/1.0/" + series));
    assertThat(newer).isNotEmpty();
    assertThat(rows(json("/data/FIGURES/" + series))).isEqualTo(newer);
    assertThat(rows(xml("/data/FIGURES/" + series))).isEqualTo(newer);
    assertThat(newer.keySet()).allMatch(one -> one.startsWith(series + " "));
  }

  @Test
  void boundsOfTimeAndPartsOfAKeyNarrowTheAnswer() throws Exception {
    var all = rows(json("/data/FIGURES/all"));
    var late = rows(json("/data/FIGURES/D...?startPeriod=2023&endPeriod=2023-12"));
    var same =
        rows(
            json(
                "/data/dataflow/SUZHI/FIGURES/1.0/D.*.*.*?c%5BTIME_PERIOD%5D=ge:2023%2Ble:2023-12"));

    assertThat(late).isNotEmpty().isEqualTo(same);
    assertThat(late.size()).isLessThan(all.size());
    assertThat(late.keySet()).allMatch(one -> one.contains(" 2023-") && one.startsWith("D."));
  }

  @Test
  void attributesTellUnitStatusAndSource() throws Exception {
    var message = json("/data/FIGURES/all");
    var attributes = message.at("/data/structures/0/attributes/observation");

    assertThat(attributes.get(0).get("id").asString()).isEqualTo("UNIT_MEASURE");
    assertThat(attributes.get(1).get("values").toString()).contains("\"A\"");
    assertThat(attributes.get(2).get("values").get(0).get("value").asString())
        .containsPattern(" (zh|en) [0-9]");
  }

  @Test
  void structuresAreNamedInBothLanguages() throws Exception {
    var list = json("/codelist/SUZHI/CL_FREQ/1.0").at("/data/codelists/0");
    assertThat(list.at("/codes/0/names/zh").asString()).isEqualTo("年度");
    assertThat(list.at("/codes/0/name").asString()).isEqualTo("Year");

    var xml = xml("/datastructure/SUZHI/FIGURES/1.0?references=children");
    assertThat(xml.getElementsByTagName("structure:Dimension").getLength()).isEqualTo(4);
    assertThat(xml.getElementsByTagName("structure:Codelist").getLength()).isEqualTo(6);
  }

  @Test
  void saysWhatIsUnknown() throws Exception {
    problem("/data/NOTHING/all", 404, "statistics.sdmx-unknown-flow", "NOTHING");
    problem("/dataflow/SUZHI/NOTHING/1.0", 404, "statistics.sdmx-unknown-structure", "NOTHING");
    problem("/structure/hierarchy", 404, "statistics.sdmx-unknown-type", "hierarchy");
    problem("/data/FIGURES/D.nothing..", 404, "statistics.sdmx-unknown-code", "INDICATOR");
    problem("/data/FIGURES/a.b.c.d.e", 400, "statistics.sdmx-bad-key", "a.b.c.d.e");
    problem("/data/FIGURES/all?startPeriod=never", 400, "statistics.sdmx-bad-time", "startPeriod");
    problem("/data/FIGURES/all?startPeriod=2099", 404, "statistics.sdmx-no-results", "all");
    problem("/data/FIGURES/all?nonsense=1", 400, "statistics.unknown-parameter", "nonsense");
    problem("/data/FIGURES/all?detail=much", 400, "statistics.unknown-choice", "detail");
    assertThat(get("/dataflow", "image/png").statusCode()).isEqualTo(406);
    assertThat(get("/dataflow", "application/vnd.sdmx.structure+xml;version=3.0.0").statusCode())
        .isEqualTo(406);
  }

  @Test
  void answersInTheFormThatIsAccepted() throws Exception {
    assertThat(type("/dataflow", "*/*")).startsWith("application/vnd.sdmx.structure+json");
    assertThat(type("/dataflow", "application/vnd.sdmx.structure+xml;version=2.1"))
        .startsWith("application/vnd.sdmx.structure+xml");
    assertThat(
            type(
                "/data/FIGURES/all", "application/vnd.sdmx.genericdata+xml;version=2.1, */*;q=0.1"))
        .startsWith("application/vnd.sdmx.genericdata+xml");
    assertThat(type("/data/FIGURES/all", "application/vnd.sdmx.data+json;version=2.0.0"))
        .startsWith("application/vnd.sdmx.data+json");
  }

  private Map<String, String> known() {
    var rows = new HashMap<String, String>();
    for (var one : statistics.observations(query())) {
      rows.put(
          String.join(".", SeriesKey.of(one).codes()) + " " + TimePeriods.time(one.period()),
          value(one));
    }
    assertThat(rows).hasSize(statistics.observations(query()).size());
    return rows;
  }

  private static ObservationQuery query() {
    return new ObservationQuery(
        java.util.Set.of(), java.util.Set.of(), java.util.Set.of(), java.util.Set.of());
  }

  private static String value(Observation one) {
    return one.value().stripTrailingZeros().toPlainString() + " " + one.unit();
  }

  private static Map<String, String> rows(JsonNode message) {
    var structure = message.at("/data/structures/0");
    var dimensions = structure.at("/dimensions/series");
    var times = structure.at("/dimensions/observation/0/values");
    var units = structure.at("/attributes/observation/0/values");
    var rows = new HashMap<String, String>();
    message
        .at("/data/dataSets/0/series")
        .properties()
        .forEach(
            series -> {
              var codes = new StringBuilder();
              var numbers = series.getKey().split(":");
              for (int i = 0; i < numbers.length; i++) {
                var code =
                    dimensions.get(i).get("values").get(Integer.parseInt(numbers[i])).get("id");
                codes.append(i == 0 ? "" : ".").append(code.asString());
              }
              series
                  .getValue()
                  .get("observations")
                  .properties()
                  .forEach(
                      observation -> {
                        var time = times.get(Integer.parseInt(observation.getKey()));
                        var written = time.has("id") ? time.get("id") : time.get("value");
                        var value =
                            observation
                                .getValue()
                                .get(0)
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString();
                        var unit =
                            units.get(observation.getValue().get(1).asInt()).get("id").asString();
                        rows.put(codes + " " + written.asString(), value + " " + unit);
                      });
            });
    return rows;
  }

  private static Map<String, String> rows(Document message) {
    var rows = new HashMap<String, String>();
    var all = message.getElementsByTagName("generic:Series");
    for (int i = 0; i < all.getLength(); i++) {
      var series = (Element) all.item(i);
      var key = values((Element) series.getElementsByTagName("generic:SeriesKey").item(0));
      var observations = series.getElementsByTagName("generic:Obs");
      for (int j = 0; j < observations.getLength(); j++) {
        var observation = (Element) observations.item(j);
        var time = attribute(observation, "generic:ObsDimension");
        var value = new java.math.BigDecimal(attribute(observation, "generic:ObsValue"));
        var unit =
            values((Element) observation.getElementsByTagName("generic:Attributes").item(0))
                .getFirst();
        rows.put(
            String.join(".", key) + " " + time,
            value.stripTrailingZeros().toPlainString() + " " + unit);
      }
    }
    return rows;
  }

  private static List<String> values(Element parent) {
    var values = new java.util.ArrayList<String>();
    var found = parent.getElementsByTagName("generic:Value");
    for (int i = 0; i < found.getLength(); i++) {
      values.add(((Element) found.item(i)).getAttribute("value"));
    }
    return values;
  }

  private static String attribute(Element parent, String name) {
    return ((Element) parent.getElementsByTagName(name).item(0)).getAttribute("value");
  }

  private static void valid(String kind, String message) throws Exception {
    var file =
        SharedData.file(
            "statistics/sdmx_json/"
                + kind
                + "-message/tools/schemas/sdmx-json-"
                + kind
                + "-schema.json");
    var schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2019_09,
                registry ->
                    registry.schemaRegistryConfig(
                        com.networknt.schema.SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(Files.readString(file));
    var errors = schema.validate(message, InputFormat.JSON);
    assertThat(errors.stream().limit(5)).isEmpty();
  }

  private void problem(String address, int status, String code, String names) throws Exception {
    var answer = get(address, JSON);
    assertThat(answer.statusCode()).as(address).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("detail").asString()).contains(names);
  }

  private String type(String address, String accept) throws Exception {
    var answer = get(address, accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private JsonNode json(String address) throws Exception {
    var answer = get(address, JSON);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return EXACT.readTree(answer.body());
  }

  private Document xml(String address) throws Exception {
    var answer = get(address, XML);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new org.xml.sax.InputSource(new java.io.StringReader(answer.body())));
  }

  private HttpResponse<String> get(String address, String accept) throws Exception {
    var uri = URI.create("http://localhost:" + port + "/api/v1/sdmx" + address);
    var request =
        HttpRequest.newBuilder(uri).header("Accept", accept).header("Accept-Language", "en");
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
