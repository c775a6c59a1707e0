import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a newcomer does with a running platform, following links only; PASS or FAIL for each promise. */
public class Platform {

  private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");
  private static final String VALID = "invention_patents_valid";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;
  private boolean failed;

  Platform(URI base) {
    this.base = base;
  }

  public static void main(String[] args) {
    var visit = new Platform(URI.create(args[0]));
    visit.promise("the overview page shows the region's figures", visit::overview);
    visit.promise("one number is followed to its source line", visit::source);
    visit.promise("the table is downloaded as XLSX", visit::workbook);
    visit.promise("the same page is read in English", visit::english);
    visit.promise("the API gives exactly the two year-end figures with their sources", visit::api);
    visit.promise("an unknown indicator is a problem that names the parameter", visit::problem);
    System.exit(visit.failed ? 1 : 0);
  }

  private interface Check {
    void run() throws Exception;
  }

  private void promise(String words, Check check) {
    try {
      check.run();
      System.out.println("PASS " + words);
    } catch (Exception | AssertionError e) {
      failed = true;
      System.out.println("FAIL " + words + ": " + e.getMessage());
    }
  }

  private void overview() throws Exception {
    var home = page("/?lang=zh");
    var overview = page(link(home, "/statistics(\\?.*)?"));
    require(overview.contains("529,185") || overview.contains("52.9"), "no figure of valid patents on it");
    link(overview, "/statistics/indicators/" + VALID + ".*");
  }

  private void source() throws Exception {
    var indicator = page("/statistics/indicators/" + VALID + "?lang=zh");
    require(indicator.contains("129,899"), "the indicator page does not show 129,899");
    for (String address : links(indicator, "/statistics/.*")) {
      var source = address.contains("observation") || address.contains("source") ? page(address) : "";
      if (source.contains("129,899") || source.contains("129899")) {
        require(source.contains("320500") || source.contains("苏州"), "the source does not name the region");
        return;
      }
    }
    throw new AssertionError("no link from a number to the line that prints it");
  }

  private void workbook() throws Exception {
    var indicator = page("/statistics/indicators/" + VALID + "?lang=zh");
    var file = get(link(indicator, ".*xlsx.*"));
    require(file.statusCode() == 200, "status " + file.statusCode());
    var found = false;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found |=
            entry.getName().startsWith("xl/worksheets/")
                && new String(zip.readAllBytes(), StandardCharsets.UTF_8).contains("<v>129899");
      }
    }
    require(found, "no worksheet holds 129899 as a number");
  }

  private void english() throws Exception {
    var chinese = page("/statistics/indicators/" + VALID + "?lang=zh");
    var english = page(link(chinese, "/statistics/indicators/" + VALID + "\\?.*lang=en.*"));
    require(english.contains("<html lang=\"en\""), "the page does not say that it is English");
    require(english.contains("Suzhou") && english.contains("129,899"), "Suzhou's figure is missing");
  }

  private void api() throws Exception {
    var answer =
        get(
            "/api/v1/statistics/observations?indicator="
                + VALID
                + "&region=320500&breakdown=total");
    require(answer.statusCode() == 200, "status " + answer.statusCode());
    var rows = rows(JsonMapper.shared().readTree(answer.body()));
    require(rows.size() == 2, rows.size() + " rows");
    expect(rows.get(0), "2023-12-31", 129_899);
    expect(rows.get(1), "2021-12-31", 85_957);
  }

  private static void expect(JsonNode row, String period, int value) {
    require(row.get("period").asString().equals(period), "period " + row.get("period"));
    require(row.get("value").decimalValue().intValueExact() == value, "value " + row.get("value"));
    require(!row.get("sources").isEmpty(), "no sources");
    for (JsonNode source : row.get("sources")) {
      for (String field : List.of("document", "language", "line", "asPrinted")) {
        require(source.hasNonNull(field), "a source has no " + field);
      }
    }
  }

  private static JsonNode rows(JsonNode answer) {
    for (JsonNode member : answer.values()) {
      if (member.isArray() && !member.isEmpty() && member.get(0).has("period")) {
        return member;
      }
    }
    throw new AssertionError("no rows in the answer");
  }

  private void problem() throws Exception {
    var answer = get("/api/v1/statistics/observations?indicator=no_such_thing");
    require(answer.statusCode() == 404 || answer.statusCode() == 400, "status " + answer.statusCode());
    var type = answer.headers().firstValue("content-type").orElse("");
    require(type.startsWith("application/problem+json"), "type " + type);
    require(new String(answer.body(), StandardCharsets.UTF_8).contains("indicator"), "names nothing");
  }

  private String page(String address) throws Exception {
    var answer = get(address);
    require(answer.statusCode() == 200, address + " answers " + answer.statusCode());
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String address) throws Exception {
    var request = HttpRequest.newBuilder(base.resolve(address.replace("&amp;", "&").replace("|", "%7C")));
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private String link(String page, String pattern) {
    return links(page, pattern).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("no link to " + pattern));
  }

  private Set<String> links(String page, String pattern) {
    var found = new LinkedHashSet<String>();
    HREF.matcher(page)
        .results()
        .map(match -> match.group(1).replace("&amp;", "&"))
        .filter(address -> address.matches(pattern))
        .forEach(found::add);
    return found;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
