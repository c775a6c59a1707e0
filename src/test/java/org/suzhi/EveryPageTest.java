package org.suzhi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What must hold of every page. The pages are found by following links from the front page, one of
 * each kind of address, so that a new module's pages are covered without being named here.
 */
@SuzhiTest
class EveryPageTest {

  private static final int SAMPLES = 1;

  /** Pages right below a part of the site are often one per row, such as one per service. */
  private static final int MOST_OF_A_PART = 3;

  private static final long MOST_HTML = 60_000;
  private static final long MOST_AT_FIRST = 150_000;

  @LocalServerPort int port;

  @TestFactory
  Stream<DynamicTest> isAccessibleFitsItsWidthAndBreaksNoPolicy() {
    var pages = pages();
    assertThat(pages).hasSizeGreaterThan(2);
    return Stream.of(
        DynamicTest.dynamicTest("in Chinese on a phone", () -> walk(pages, "zh-CN", 390, pages)),
        DynamicTest.dynamicTest("in English on a phone", () -> walk(pages, "en", 390, Set.of())),
        DynamicTest.dynamicTest(
            "in English at a desk", () -> walk(pages, "en", 1440, firstOfEachPart(pages))),
        DynamicTest.dynamicTest("and weighs little", () -> weigh(pages)));
  }

  /** The rules take seconds a page: at a desk one page of each part of the site stands for all. */
  private static Set<String> firstOfEachPart(Set<String> pages) {
    var first = new LinkedHashMap<String, String>();
    pages.forEach(page -> first.putIfAbsent(page.replaceFirst("^/([^/?]*).*", "$1"), page));
    return Set.copyOf(first.values());
  }

  private void walk(Set<String> pages, String language, int width, Set<String> looked) {
    var wrong = new ArrayList<String>();
    try (var visitor = TestBrowser.visitor(language, width)) {
      var page = visitor.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !message.text().contains("status of 404")) {
              wrong.add(page.url() + " console: " + message.text());
            }
          });
      page.onPageError(error -> wrong.add(page.url() + " script: " + error));
      for (var address : pages) {
        page.navigate(at(address));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        PageCheck.tooWide(page, width)
            .forEach(what -> wrong.add(address + " is wider than " + width + ": " + what));
        if (looked.contains(address)) {
          PageCheck.findings(page).forEach(finding -> wrong.add(address + " " + finding));
        }
      }
    }
    assertThat(wrong).as("on %d pages in %s at %d", pages.size(), language, width).isEmpty();
  }

  private void weigh(Set<String> pages) {
    var wrong = new ArrayList<String>();
    for (var address : pages) {
      try (var visitor = TestBrowser.visitorWithoutScript("zh-CN", 390)) {
        var page = visitor.newPage();
        var answers = new ArrayList<Response>();
        page.onResponse(answers::add);
        var html = bytes(page.navigate(at(address)));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var all = answers.stream().mapToLong(EveryPageTest::bytes).sum();
        if (html == 0 || html > MOST_HTML || all > MOST_AT_FIRST) {
          wrong.add("%s: %,d bytes of HTML, %,d in all".formatted(address, html, all));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** As they went over the line. */
  private static long bytes(Response answer) {
    return answer.request().sizes().responseBodySize;
  }

  private Set<String> pages() {
    var kinds = new LinkedHashMap<String, Integer>();
    var found = new LinkedHashSet<String>();
    var waiting = new ArrayDeque<>(List.of("/", "/nothing-here", "/search?q=a"));
    try (var visitor = TestBrowser.visitor("zh-CN", 1440)) {
      while (!waiting.isEmpty()) {
        var address = waiting.poll();
        if (!found.contains(address)
            && kinds.merge(kind(address), 1, Integer::sum) <= SAMPLES
            && kinds.merge(part(address), 1, Integer::sum) <= MOST_OF_A_PART) {
          if (isPage(visitor, address, waiting)) {
            found.add(address);
          }
        }
      }
    }
    return found;
  }

  private boolean isPage(BrowserContext visitor, String address, ArrayDeque<String> waiting) {
    var answer = visitor.request().get(at(address));
    boolean isFile = answer.headers().containsKey("content-disposition");
    if (isFile || !answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
      return false;
    }
    org.jsoup.Jsoup.parse(answer.text(), at(address)).select("a[href]").stream()
        .map(link -> link.attr("abs:href"))
        .filter(link -> link.startsWith(at("/")))
        .map(link -> link.substring(at("").length()).replaceAll("#.*", ""))
        .filter(link -> !link.contains("lang="))
        .forEach(waiting::add);
    return true;
  }

  /** The part of the site that a page right below it belongs to; every other page is its own. */
  private static String part(String address) {
    var parts = URI.create(address.replace(" ", "%20")).getPath().split("/");
    return parts.length == 3 ? "part " + parts[1] : "page " + address;
  }

  /** Addresses of one kind differ in the last part of the path or in values of parameters. */
  private static String kind(String address) {
    var uri = URI.create(address.replace(" ", "%20"));
    var parts = uri.getPath().split("/");
    var path =
        parts.length < 4
            ? uri.getPath()
            : String.join("/", parts[1], parts[2])
                + "/"
                + parts.length
                + (parts.length > 4 ? parts[4] : "");
    var names = uri.getQuery() == null ? "" : uri.getQuery().replaceAll("=[^&]*", "");
    return path + "?" + names;
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
