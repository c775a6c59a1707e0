import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the papers on a running site, and what the check says; PASS or FAIL for each promise. */
public class Paper {

  private static final List<String> PAPERS = List.of("jiangsu-2021", "jiangsu-2023", "nanjing-2022");

  /** A number with its unit: what must never stand outside a link, unless a unit is named after it: per RMB 1 billion. */
  private static final Pattern FIGURE =
      Pattern.compile("(?<!per (?:RMB )?)(?<![\\d.,])\\d[\\d,.]* ?(?:件|家|项|万|亿|%|个百分点|million|billion|percent)");

  private final HttpClient http = HttpClient.newHttpClient();
  private boolean failed;

  public static void main(String[] args) throws Exception {
    var paper = new Paper();
    switch (args[0]) {
      case "site" -> paper.site(URI.create(args[1]), Path.of(args[2]));
      case "clean" -> paper.clean(findings(args[1]), args[2]);
      case "spoiled" -> paper.spoiled(findings(args[1]));
      default -> paper.source(findings(args[1]));
    }
    System.exit(paper.failed ? 1 : 0);
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

  private void site(URI base, Path work) throws Exception {
    var links = new LinkedHashSet<String>();
    for (var code : PAPERS) {
      promise("the paper " + code + " is read on the site in both languages", () -> read(base, code, links));
      for (var language : List.of("zh", "en")) {
        for (var format : List.of("html", "pdf", "docx", "csv")) {
          promise(
              "%s is downloaded as %s, %s".formatted(code, format.toUpperCase(), language),
              () -> download(base, work, code, language, format));
        }
      }
    }
    promise("every one of " + links.size() + " figures leads to its source", () -> sources(base, links));
  }

  private void read(URI base, String code, Set<String> links) throws Exception {
    for (var language : List.of("zh", "en")) {
      var page = page(base.resolve("/papers/" + code + "?lang=" + language));
      require(page.select("h2").size() > 5, "it has only " + page.select("h2").size() + " chapters");
      require(page.text().length() > 5_000, "it is short");
      var data = page.select("a.datum");
      require(data.size() > 100, "only " + data.size() + " figures lead anywhere");
      data.forEach(it -> links.add(it.attr("href")));
      page.select("a, caption, figcaption, h1, h2, h3, h4, footer, nav, svg, [data-chart]").remove();
      for (var block : page.select("article p, article li, article td")) {
        var bare = FIGURE.matcher(block.text());
        require(!bare.find(), "a figure without a link: " + block.text());
      }
    }
  }

  private void download(URI base, Path work, String code, String language, String format) throws Exception {
    var address = base.resolve("/api/v1/papers/%s/files/%s.%s".formatted(code, language, format));
    var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    require(answer.statusCode() == 200, "status " + answer.statusCode());
    require(answer.body().length > 10_000, "only " + answer.body().length + " bytes");
    Files.write(work.resolve(code + "." + language + "." + format), answer.body());
    if (format.equals("html")) {
      var title = Jsoup.parse(new String(answer.body(), "UTF-8")).selectFirst("h1").text();
      Files.writeString(work.resolve(code + "." + language + ".words"), title.substring(0, 8) + "\n");
    }
  }

  private void sources(URI base, Set<String> links) throws Exception {
    require(!links.isEmpty(), "there is none");
    for (var link : links) {
      var page = page(base.resolve(link.replace("|", "%7C")));
      var leads = !page.select("a[href^=/statistics/sources], a[href*=source], .source, .working, .sources").isEmpty();
      require(leads, link + " names no source");
    }
  }

  private Document page(URI address) throws Exception {
    var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    require(answer.statusCode() == 200, address + " answers " + answer.statusCode());
    return Jsoup.parse(answer.body(), address.toString());
  }

  private static List<JsonNode> findings(String file) throws Exception {
    var answer = JsonMapper.shared().readTree(Files.readString(Path.of(file)));
    require(answer.isArray(), "the answer is no array");
    for (var finding : answer) {
      for (var field : List.of("class", "severity", "primary", "zh", "en", "related", "left", "right", "message")) {
        require(finding.has(field), "a finding has no " + field);
      }
    }
    return List.copyOf(answer.values());
  }

  private void clean(List<JsonNode> findings, String words) {
    promise(
        words,
        () -> {
          for (var finding : findings) {
            require(finding.get("severity").asString().equals("info"), finding.toString());
          }
        });
  }

  private void spoiled(List<JsonNode> findings) {
    expect(findings, "the amount ten times the other", it -> is(it, "C1", "error") && says(it, "38.6"));
    expect(findings, "the cases that differ", it -> is(it, "C1", "error") && says(it, "108"));
    expect(findings, "the growth that does not fit", it -> is(it, "C2", "error") && says(it, "8.48"));
    expect(findings, "the total that is not one", it -> is(it, "C2", "error") && says(it, "5,942") && says(it, "5924"));
    expect(findings, "the separator out of place", it -> is(it, "C3", "error") && says(it, "65,00"));
    expect(findings, "the missing measure word", it -> is(it, "C3", "error") && says(it, "7知识"));
    expect(findings, "percent for points", it -> is(it, "C4", "error") && says(it, "1.32%"));
    expect(findings, "the figure left out", it -> is(it, "C6", "error") && says(it, "1.9万"));
    promise(
        "it finds nothing else to be wrong",
        () -> {
          var errors = findings.stream().filter(it -> it.get("severity").asString().equals("error")).count();
          require(errors == 8, errors + " errors");
        });
  }

  private void source(List<JsonNode> findings) {
    expect(findings, "the wrong loan amount", it -> is(it, "C1", "error") && line(it, "en") == 659);
    expect(findings, "the table that misses its total by 103", it -> is(it, "C2", "error") && line(it, "zh") == 200 && says(it, "103"));
    expect(findings, "the 12.00 % that should be 8.41 %", it -> is(it, "C2", "error") && says(it, "12.00") && says(it, "8.41"));
    expect(findings, "4,5120", it -> is(it, "C3", "error") && line(it, "en") == 504 && says(it, "4,5120"));
    expect(findings, "the percentage points", it -> is(it, "C4", "error") && line(it, "en") == 457);
    promise(
        "no error stands at the loans that are right",
        () -> {
          for (var finding : findings) {
            var primary = finding.get("primary").asString();
            var at = line(finding, primary);
            var right = primary.equals("zh") && at == 293 || primary.equals("en") && at == 613;
            require(!right || !finding.get("severity").asString().equals("error"), finding.toString());
          }
        });
  }

  private void expect(List<JsonNode> findings, String what, Predicate<JsonNode> finding) {
    promise("the check names " + what, () -> require(findings.stream().anyMatch(finding), "it does not"));
  }

  private static boolean is(JsonNode finding, String kind, String severity) {
    return finding.get("class").asString().equals(kind) && finding.get("severity").asString().equals(severity);
  }

  private static boolean says(JsonNode finding, String words) {
    return finding.toString().contains(words);
  }

  private static int line(JsonNode finding, String side) {
    return finding.get(side).path("line").asInt(0);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
