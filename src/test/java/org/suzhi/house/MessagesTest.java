package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.house.House.Page;

/** Every word of a page stands in both languages, under keys of its own module. */
class MessagesTest {

  private static final Bundles HOUSE =
      Bundles.of(House.pages(House.RESOURCES.resolve("i18n"), ".properties"));

  @Test
  void bothLanguagesHaveTheSameKeysAndAreTranslated() {
    assertThat(HOUSE.keys()).isNotEmpty();
    assertThat(HOUSE.violations()).isEmpty();
  }

  @Test
  void everyKeyThatIsUsedExistsInTheModulesOwnBundle() {
    var templates = House.pages(House.RESOURCES.resolve("templates"), ".html");
    assertThat(templates).isNotEmpty();
    assertThat(KeysUsed.inTemplates(templates, HOUSE)).isEmpty();
    assertThat(KeysUsed.inJava(JavaSource.house(), HOUSE)).isEmpty();
  }

  @Test
  void seesMissingKeysForeignKeysAndWhatIsNotTranslated() {
    var zh =
        """
        register.title=登记
        register.only-zh=只有中文
        register.same=Hello world
        register.csv=CSV (UTF-8)
        register.count={0}件
        register.quote=共{0}件'好'
        search.title=检索
        """;
    var en =
        """
        register.title=Register 登记
        register.only-en=English only
        register.same=Hello world
        register.csv=CSV (UTF-8)
        register.count={0} of {1}
        register.quote={0} don't
        search.title=Search
        """;
    assertThat(bundles(zh, en).violations())
        .containsExactlyInAnyOrder(
            "i18n/register/messages.properties: search.title is no key of register",
            "i18n/register/messages_en.properties: search.title is no key of register",
            "i18n/register/messages_en.properties: register.only-zh is missing",
            "i18n/register/messages.properties: register.only-en is missing",
            "i18n/register/messages.properties: register.same is not translated: Hello world",
            "i18n/register/messages_en.properties: register.title is not translated: Register 登记",
            "i18n/register: register.count has other {placeholders} in the two languages",
            "i18n/register/messages.properties: register.quote loses its single quotes; double them",
            "i18n/register/messages_en.properties: register.quote loses its single quotes; double"
                + " them");
  }

  @Test
  void seesAMissingBundleAndAKeyThatStandsThereTwice() {
    var zh = new Page(Path.of("i18n/register/messages.properties"), "register.a=甲\nregister.a=乙\n");
    assertThat(Bundles.of(List.of(zh)).violations())
        .containsExactly(
            "i18n/register/messages.properties: register.a stands there twice",
            "i18n/register/messages_en.properties: register.a is missing");
  }

  @Test
  void seesAKeyInATemplateThatIsMissingOrAnotherModules() {
    var bundles =
        bundles("register.title=登记\nregister.kind.a=甲\n", "register.title=R\nregister.kind.a=A\n");
    var template =
        new Page(
            Path.of("templates/register/entry.html"),
            """
            <p th:text="#{register.title}"></p>
            <p th:text="${a} ? #{register.gone(${a})} : #{statistics.title}"></p>
            <p th:text="#{register.kind.__${kind}__}" th:title="#{register.sort.__${kind}__}"></p>
            <p th:text="${#messages.msg('register.lost')}">[[#{register.inline}]]</p>
            """);
    assertThat(KeysUsed.inTemplates(List.of(template), bundles))
        .containsExactly(
            "templates/register/entry.html:2: register.gone is no message",
            "templates/register/entry.html:2: statistics.title is another module's message",
            "templates/register/entry.html:3: no message begins with register.sort.",
            "templates/register/entry.html:4: register.lost is no message",
            "templates/register/entry.html:4: register.inline is no message");
  }

  @Test
  void seesAKeyInJavaThatIsMissingOrAnotherModules() {
    var bundles =
        bundles(
            "register.title=登记\nregister.bad.title=错\nregister.kind.a=甲\n",
            "register.title=R\nregister.bad.title=Bad\nregister.kind.a=A\n");
    var page =
        new Page(
            Path.of("org/suzhi/register/web/Pages.java"),
            """
            class Pages {
              String a = "register.title";
              String b = "register.gone";
              String c = "register.bad";
              String d = "register.kind." + a;
              String e = "register.sort." + a;
              String f = "statistics.title";
              String g = "a sentence about register. And more";
            }
            """);
    assertThat(KeysUsed.inJava(List.of(JavaSource.read(page)), bundles))
        .containsExactly(
            "org/suzhi/register/web/Pages.java:3: register.gone is no message",
            "org/suzhi/register/web/Pages.java:6: no message begins with register.sort.",
            "org/suzhi/register/web/Pages.java:7: statistics.title is another module's message");
  }

  private static Bundles bundles(String zh, String en) {
    return Bundles.of(
        List.of(
            new Page(Path.of("i18n/register/messages.properties"), zh),
            new Page(Path.of("i18n/register/messages_en.properties"), en)));
  }
}
