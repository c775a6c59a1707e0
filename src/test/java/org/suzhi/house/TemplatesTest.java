package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.house.House.Page;

/** Pages take their words from the bundles and their parts from their own module or the layout. */
class TemplatesTest {

  private static final List<Page> HOUSE =
      House.pages(House.RESOURCES.resolve("templates"), ".html");

  /** {@code ~{platform/layout :: page(...)}} or {@code th:replace="platform/layout :: page"}. */
  private static final Pattern PART =
      Pattern.compile("~\\{\\s*([a-z][\\w-]*)/[\\w/-]+|th:(?:replace|insert)=\"([a-z][\\w-]*)/");

  @Test
  void noPageHoldsLiteralTextScriptOrStyle() {
    assertThat(HOUSE).isNotEmpty();
    assertThat(LiteralText.violations(HOUSE)).isEmpty();
  }

  @Test
  void aTemplateUsesPartsOfItsModuleAndOfThePlatform() {
    assertThat(foreignParts(HOUSE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Hello</p>",
        "<p>你好</p>",
        "<p th:if=\"${x}\">Hello <b th:text=\"#{register.a}\"></b></p>",
        "<table><tr><th:block>stray</th:block></tr></table>",
        "<a title=\"More\" th:text=\"#{register.a}\"></a>",
        "<img alt=\"A chart\">",
        "<input placeholder=\"搜索\">",
        "<nav aria-label=\"Main\"></nav>",
        "<input type=\"submit\" value=\"Send\">",
        "<p th:text=\"'Hello ' + ${name}\"></p>",
        "<p th:text=\"|Hello ${name}|\"></p>",
        "<p th:text=\"${ready ? 'Yes' : 'No'}\"></p>",
        "<p th:title=\"${ready} ? 'Yes' : 'No'\"></p>",
        "<p th:attr=\"aria-label='Close'\"></p>",
        "<p th:with=\"word='年'\"></p>",
        "<p>[[#{register.a}]] and more</p>",
        "<p style=\"color:red\"></p>",
        "<p onclick=\"go()\"></p>",
        "<script>go()</script>",
        "<style>p{}</style>"
      })
  void seesWhatAPageSaysByItself(String html) {
    assertThat(LiteralText.violations(List.of(page("<main>\n" + html + "</main>"))))
        .singleElement()
        .asString()
        .startsWith("templates/register/entry.html:2: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:text=\"#{register.a}\">Prototype</p>",
        "<p>[[#{register.a(${x})}]] · 12 %</p>",
        "<p th:text=\"${layout.home().name().in(#locale)} + ' · ' + #{register.a}\"></p>",
        "<input th:placeholder=\"#{register.a}\" type=\"submit\" th:value=\"#{register.b}\">",
        "<p th:attr=\"aria-current=${on} ? 'page'\" th:lang=\"${x == 'en'} ? 'en' : 'zh-CN'\"></p>",
        "<div class=\"card\" id=\"main\" data-unit=\"x\"></div>",
        "<script type=\"application/json\">[[${json}]]</script><script th:src=\"@{/a.js}\"></script>",
        "<th:block th:replace=\"~{platform/layout :: icon('search')}\">icon</th:block>",
        "<!-- a comment for the reader -->"
      })
  void letsPassWhatComesFromElsewhere(String html) {
    assertThat(LiteralText.violations(List.of(page(html)))).isEmpty();
  }

  @Test
  void seesAPartOfAnotherModule() {
    var planted =
        page(
            """
            <main th:replace="~{platform/layout :: page(~{::main})}">
            <p th:insert="~{register/parts :: a}"></p>
            <p th:insert="~{statistics/parts :: a}"></p>
            <p th:replace="search/parts :: a"></p>
            """);
    assertThat(foreignParts(List.of(planted)))
        .containsExactly(
            "templates/register/entry.html:3: uses a part of statistics",
            "templates/register/entry.html:4: uses a part of search");
  }

  private static List<String> foreignParts(List<Page> templates) {
    var found = new ArrayList<String>();
    for (var template : templates) {
      var lines = template.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        var part = PART.matcher(lines[i]);
        while (part.find()) {
          var owner = part.group(1) == null ? part.group(2) : part.group(1);
          if (!owner.equals(template.module()) && !owner.equals("platform")) {
            found.add(template.at(i + 1L) + "uses a part of " + owner);
          }
        }
      }
    }
    return found;
  }

  private static Page page(String html) {
    return new Page(Path.of("templates/register/entry.html"), html);
  }
}
