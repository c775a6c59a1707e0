package org.suzhi.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One PostgreSQL schema a module, each with its own folder and history of migrations. */
record MigratedSchemas(DataSource dataSource) {

  MigratedSchemas {
    for (String module : modules()) {
      Flyway.configure()
          .dataSource(dataSource)
          .schemas(module)
          .locations("classpath:db/migration/" + module)
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    }
  }

  private static List<String> modules() {
    try {
      var scripts =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/*/V*.sql");
      return Arrays.stream(scripts)
          .map(script -> script.toString().replaceAll(".*db/migration/([a-z]+)/.*", "$1"))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
