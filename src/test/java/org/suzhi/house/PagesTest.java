package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;
import org.suzhi.platform.Regions;
import org.suzhi.platform.Settings;

/** Follows the links from the home page as a reader does, on whichever pack is loaded. */
@SuzhiTest
class PagesTest {

  /** Of pages that differ only in what they show, such as one per indicator, a few are enough. */
  private static final int ALIKE = 3;

  private static final int MOST = 100;

  @LocalServerPort int port;
  @Autowired Regions regions;
  @Autowired Settings settings;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyLinkLeadsToAPageInTheReadersLanguage(String language) {
    var answers = follow(language);
    assertThat(answers).hasSizeGreaterThan(2);
    var wrong = new ArrayList<String>();
    answers.forEach((path, answer) -> whatIsWrong(language, answer, path + " ", wrong));
    assertThat(wrong).isEmpty();
  }

  static void whatIsWrong(String language, Answer answer, String at, List<String> wrong) {
    if (answer.status() != 200) {
      wrong.add(at + "answers " + answer.status());
    } else if (answer.isPage()) {
      var page = answer.page();
      if (!page.select("html").attr("lang").startsWith(language)) {
        wrong.add(at + "is in " + page.select("html").attr("lang"));
      }
      if (page.title().isBlank() || page.select("h1").size() != 1) {
        wrong.add(at + "has no title or not one heading");
      }
      if (page.text().contains("??")) {
        wrong.add(
            at + "lacks a message: " + page.text().replaceFirst(".*?(\\?\\?.*?\\?\\?).*", "$1"));
      }
    }
  }

  /** What only one pack knows must not come out of the program when another is loaded. */
  @Test
  void noPageKnowsTheRegionOfAnotherPack() {
    var others =
        House.pages(House.PACKS, "regions.csv").stream()
            .filter(
                file ->
                    settings.packs().stream()
                        .map(Path::toAbsolutePath)
                        .noneMatch(file.path().getParent().toAbsolutePath()::equals))
            .toList();
    assertThat(others).isNotEmpty();
    var foreign = NoRegionTest.words(others);
    var wrong = new ArrayList<String>();
    follow("en")
        .forEach(
            (path, answer) -> {
              var text = answer.isPage() ? answer.page().text() : "";
              foreign.forEach(
                  (word, pattern) -> {
                    if (pattern.matcher(text).find()) {
                      wrong.add(path + " names " + word);
                    }
                  });
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void theRegionTableIsThatOfThePack() {
    var cities = regions.cities();
    assertThat(cities).hasSizeGreaterThan(1);
    assertThat(cities)
        .allMatch(city -> city.parent().filter(regions.home().region()::equals).isPresent());
    assertThat(cities).allSatisfy(city -> assertThat(city.tile()).isPresent());
  }

  private Map<String, Answer> follow(String language) {
    var answers = new LinkedHashMap<String, Answer>();
    var alike = new HashMap<String, Integer>();
    var waiting = new ArrayDeque<>(List.of("/"));
    while (!waiting.isEmpty() && answers.size() < MOST) {
      var path = waiting.removeFirst();
      boolean isSeen = answers.containsKey(path);
      if (!isSeen && alike.merge(shape(path), 1, Integer::sum) <= ALIKE) {
        var answer = get(path, language);
        answers.put(path, answer);
        waiting.addAll(answer.isPage() ? links(answer.page()) : List.of());
      }
    }
    return answers;
  }

  /** What came back; a connection that broke off has status 0. */
  record Answer(int status, String type, boolean isFile, byte[] body) {

    /** A file to keep is not a page, even where it is HTML. */
    boolean isPage() {
      return type.startsWith("text/html") && !isFile;
    }

    Document page() {
      return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    }
  }

  private Answer get(String path, String language) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Language", language)
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      var type = answer.headers().firstValue("Content-Type").orElse("");
      boolean isFile = answer.headers().firstValue("Content-Disposition").isPresent();
      return new Answer(answer.statusCode(), type, isFile, answer.body());
    } catch (IOException e) {
      return new Answer(0, "", false, new byte[0]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(path, e);
    }
  }

  /** Addresses of this program that the page names; the switch of the language is not followed. */
  private static List<String> links(Document page) {
    var links = new ArrayList<String>();
    for (var element : page.select("[href],[src]")) {
      var link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      var address = link.replaceFirst("#.*", "").replace(" ", "%20").replace("|", "%7C");
      if (address.startsWith("/") && !address.matches(".*[?&]lang=.*")) {
        links.add(address);
      }
    }
    return links;
  }

  /** The address with what varies taken out: later segments of the path, values of parameters. */
  private static String shape(String path) {
    var parts = path.split("\\?", 2);
    var segments = parts[0].split("/");
    var kept = new StringBuilder();
    for (int i = 0; i < segments.length; i++) {
      kept.append(i < 3 && !segments[i].matches(".*[0-9_].*") ? segments[i] : "x").append('/');
    }
    return parts.length == 1 ? kept.toString() : kept + parts[1].replaceAll("=[^&]*", "=");
  }
}
