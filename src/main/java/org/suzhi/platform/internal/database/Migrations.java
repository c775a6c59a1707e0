package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.suzhi.platform.StartProblem;

/** One PostgreSQL schema a module, each with its own folder and history of migrations. */
record Migrations(DataSource database) {

  /** Brings every schema to the state that this program needs. */
  void apply() {
    modules().forEach(this::apply);
  }

  private void apply(String module) {
    var flyway = of(module);
    var newer = Arrays.stream(flyway.info().all()).filter(Migrations::isUnknown).findFirst();
    if (newer.isPresent()) {
      throw newer(module, newer.get());
    }
    flyway.migrate();
  }

  /** Refuses a database in another state; for a process that must not change it. */
  void check() {
    for (var module : modules()) {
      var info = of(module).info();
      if (info.pending().length > 0 || Arrays.stream(info.all()).anyMatch(Migrations::isUnknown)) {
        throw new StartProblem(
            "the database in use is of another version of the program (schema " + module + ")",
            "stop the program that serves it and start it again in this version");
      }
    }
  }

  private static boolean isUnknown(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }

  private static StartProblem newer(String module, MigrationInfo migration) {
    return new StartProblem(
        "the data come from a newer version: schema "
            + module
            + " holds migration "
            + migration.getVersion()
            + " ("
            + migration.getDescription()
            + "), which this program doesn't know",
        "start the newer version of Suzhi, or restore a backup of this version into another"
            + " directory");
  }

  private Flyway of(String module) {
    return configuration(database, module).load();
  }

  static FluentConfiguration configuration(DataSource database, String module) {
    return Flyway.configure()
        .dataSource(database)
        .schemas(module)
        .locations("classpath:db/migration/" + module)
        .ignoreMigrationPatterns(new String[0]);
  }

  /** Whether this program brings that migration. */
  static boolean knows(String module, String version) {
    return Arrays.stream(scripts("classpath*:db/migration/" + module + "/V*.sql"))
        .anyMatch(script -> String.valueOf(script.getFilename()).startsWith("V" + version + "__"));
  }

  static List<String> modules() {
    return Arrays.stream(scripts("classpath*:db/migration/*/V*.sql"))
        .map(script -> script.toString().replaceAll(".*db/migration/([a-z]+)/.*", "$1"))
        .distinct()
        .sorted()
        .toList();
  }

  private static Resource[] scripts(String pattern) {
    try {
      return new PathMatchingResourcePatternResolver().getResources(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
