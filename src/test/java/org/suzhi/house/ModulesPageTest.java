package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.suzhi.house.House.Page;

/** The overview of the modules, which is made from the modules themselves. */
class ModulesPageTest {

  private static final Path PAGE = Path.of("docs/modules.md");
  private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(create|drop) +(?:unlogged +)?(?:table|view|materialized +view)"
              + " +(?:if +(?:not +)?exists +)?[a-z_]+\\.([a-z_0-9]+)|\\balter +table +[a-z_]+\\.([a-z_0-9]+) +rename +to"
              + " +([a-z_0-9]+)",
          Pattern.CASE_INSENSITIVE);

  @Test
  void theCommittedOverviewIsUpToDate() throws IOException {
    var written = page();
    var committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (!committed.equals(written)) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, written);
    }
    assertThat(committed)
        .as("%s was out of date and has been written anew: commit it", PAGE)
        .isEqualTo(written);
  }

  @Test
  void followsTablesThroughTheirMigrations() {
    var first = "create table register.a (); CREATE TABLE IF NOT EXISTS register.b ();";
    var second =
        "alter table register.a rename to c;\ndrop table register.b; -- create table register.x";
    assertThat(
            tables(
                List.of(
                    new Page(Path.of("register/V10__y.sql"), second),
                    new Page(Path.of("register/V2__x.sql"), first))))
        .containsExactly("c");
  }

  private static String page() {
    var declared = FloorsTest.declared();
    var page = new StringBuilder();
    page.append("# Modules\n\n");
    page.append(
        "Made by `ModulesPageTest` from the code; don't edit it by hand. The floors and their");
    page.append(" rules stand in [ARCHITECTURE.md](../ARCHITECTURE.md).\n\n");
    page.append("| floor | module | purpose | may import | keeps the tables |\n");
    page.append("| --- | --- | --- | --- | --- |\n");
    declared.keySet().stream()
        .sorted(Comparator.comparing((String module) -> House.FLOORS.get(module)))
        .forEach(
            module ->
                page.append(
                    "| %d | `%s` | %s | %s | %s |\n"
                        .formatted(
                            House.FLOORS.get(module),
                            module,
                            purpose(module),
                            coded(new TreeSet<>(declared.get(module))),
                            coded(tables(migrations(module))))));
    return page.toString();
  }

  private static String purpose(String module) {
    var info = Page.read(House.JAVA.resolve(module).resolve("package-info.java")).text();
    var sentence = SENTENCE.matcher(info);
    assertThat(sentence.find()).as("%s says what it is for", module).isTrue();
    return sentence.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip();
  }

  private static List<Page> migrations(String module) {
    return House.pages(House.RESOURCES.resolve("db/migration").resolve(module), ".sql");
  }

  /** The tables left after all migrations in the order of their versions. */
  private static TreeSet<String> tables(List<Page> migrations) {
    var tables = new TreeSet<String>();
    var ordered = new TreeMap<Integer, String>();
    for (var migration : migrations) {
      var name = migration.path().getFileName().toString();
      ordered.put(
          Integer.valueOf(name.replaceFirst("V([0-9]+)__.*", "$1")),
          migration.text().replaceAll("--.*", ""));
    }
    for (var sql : ordered.values()) {
      var change = TABLE.matcher(sql);
      while (change.find()) {
        if (change.group(3) != null) {
          tables.remove(change.group(3));
          tables.add(change.group(4));
        } else if (change.group(1).equalsIgnoreCase("drop")) {
          tables.remove(change.group(2));
        } else {
          tables.add(change.group(2));
        }
      }
    }
    return tables;
  }

  private static String coded(TreeSet<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
