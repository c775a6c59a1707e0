package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
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
    return Flyway.configure()
        .dataSource(database)
        .schemas(module)
        .locations("classpath:db/migration/" + module)
        .ignoreMigrationPatterns(new String[0])
        .load();
  }

  static List<String> modules() {
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
