package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suzhi.house.House.Page;

/** A module's SQL, in Java and in migrations, names its own schema and no other. */
class SchemasTest {

  /** A schema before a point where SQL expects a table, a sequence or an index. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:from|join|into|update|table|truncate|references|on|only|using|view|sequence|index|type)"
              + "\\s+(?:if\\s+(?:not\\s+)?exists\\s+|only\\s+|lateral\\s+)*\"?([a-z_]+)\"?\\.\"?[a-z_]",
          Pattern.CASE_INSENSITIVE);

  /** A further table of a list: {@code from platform.pack, register.entry}. */
  private static final Pattern LISTED =
      Pattern.compile(",\\s*\"?([a-z_]+)\"?\\.\"?[a-z_]+\"?(?:\\s+[a-z]+)?\\s+where\\b");

  /** A name handed over as text: {@code nextval('register.number')}. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?:nextval|currval|setval|to_regclass)\\('([a-z_]+)\\.|'([a-z_]+)\\.[a-z_]+'::regclass",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCHEMA =
      Pattern.compile(
          "\\b(?:schema|search_path(?:\\s+to)?|search_path\\s*=)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?([a-z_]+)",
          Pattern.CASE_INSENSITIVE);

  /** Schemas of PostgreSQL itself. */
  private static final Set<String> COMMON = Set.of("pg_catalog", "information_schema");

  @Test
  void sqlNamesTheSchemaOfItsModule() {
    assertThat(House.pages(House.RESOURCES.resolve("db/migration"), ".sql")).isNotEmpty();
    assertThat(inMigrations(House.pages(House.RESOURCES.resolve("db/migration"), ".sql")))
        .isEmpty();
    assertThat(inJava(JavaSource.house())).isEmpty();
  }

  @Test
  void theTestIsLookingAtSql() {
    long selects =
        JavaSource.house().stream()
            .flatMap(source -> source.literals().stream())
            .filter(literal -> NAMED.matcher(literal.text()).find())
            .count();
    assertThat(selects).isGreaterThan(2);
  }

  @Test
  void seesAForeignSchemaInAMigration() {
    var planted =
        new Page(
            Path.of("db/migration/register/V1__x.sql"),
            """
            -- from platform.region: a comment is no SQL
            create table register.entry (
              region text references platform.region
            );
            create index on public.entry (region);
            create schema elsewhere;
            """);
    assertThat(inMigrations(List.of(planted)))
        .containsExactly(
            "db/migration/register/V1__x.sql:3: names schema platform",
            "db/migration/register/V1__x.sql:5: names schema public",
            "db/migration/register/V1__x.sql:6: names schema elsewhere");
  }

  @Test
  void seesAForeignSchemaInJava() {
    var planted =
        new Page(
            Path.of("org/suzhi/register/internal/EntryTable.java"),
            """
            class EntryTable {
              // from platform.region
              String own = "select e.id from register.entry e where extract(year from e.day) = 1";
              String theirs = \"""
                  select *
                  from register.entry e
                  JOIN Platform.region r using (code)\""";
              String listed = "select 1 from register.entry, platform.region where true";
              String number = "select nextval('statistics.number')";
              String sentence = "numbers come from statistics. They are right.";
            }
            """);
    assertThat(inJava(List.of(JavaSource.read(planted))))
        .containsExactly(
            "org/suzhi/register/internal/EntryTable.java:4: names schema platform",
            "org/suzhi/register/internal/EntryTable.java:8: names schema platform",
            "org/suzhi/register/internal/EntryTable.java:9: names schema statistics");
  }

  private static List<String> inMigrations(List<Page> scripts) {
    var found = new ArrayList<String>();
    for (var script : scripts) {
      var sql = script.text().replaceAll("--.*", "");
      for (var named : named(sql)) {
        if (!named.schema().equals(script.module()) && !COMMON.contains(named.schema())) {
          long line = sql.substring(0, named.at()).lines().count();
          found.add(script.at(line) + "names schema " + named.schema());
        }
      }
    }
    return found;
  }

  /** Java holds other sentences too, so that only names of modules count as schemas. */
  private static List<String> inJava(List<JavaSource> sources) {
    var found = new ArrayList<String>();
    for (var source : sources) {
      for (var literal : source.literals()) {
        for (var named : named(literal.text())) {
          boolean isSchema =
              House.FLOORS.containsKey(named.schema()) || named.schema().equals("public");
          if (isSchema && !named.schema().equals(source.page().module())) {
            found.add(source.page().at(literal.line()) + "names schema " + named.schema());
          }
        }
      }
    }
    return found;
  }

  private record Named(String schema, int at) {}

  private static List<Named> named(String sql) {
    return Stream.of(NAMED, LISTED, QUOTED, SCHEMA)
        .flatMap(pattern -> pattern.matcher(sql).results())
        .flatMap(
            match ->
                IntStream.rangeClosed(1, match.groupCount())
                    .filter(group -> match.group(group) != null)
                    .mapToObj(
                        group ->
                            new Named(
                                match.group(group).toLowerCase(Locale.ROOT), match.end(group))))
        .toList();
  }
}
