package org.suzhi.platform.internal.database;

import java.nio.file.Path;
import java.util.Optional;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.KeySettings;
import org.suzhi.platform.Settings;

/** Where the settings put the database and the keys. */
record DatabasePlace(Path data, Path keys, Optional<ExternalPostgres> external) {

  static DatabasePlace of(Settings settings, KeySettings keySettings) {
    var data = settings.data().toAbsolutePath().normalize();
    var keys = keySettings.folder();
    var database = settings.database();
    var url = database.url();
    return new DatabasePlace(
        data,
        keys == null ? data.resolve("keys") : keys.toAbsolutePath().normalize(),
        url == null
            ? Optional.empty()
            : Optional.of(new ExternalPostgres(url, database.user(), database.password())));
  }

  /** The folder of the embedded server. */
  Path embedded() {
    return data.resolve("database");
  }

  /** The folder of frozen releases, whose rows are in the database. */
  Path releases() {
    return data.resolve("releases");
  }

  /** The database that is there already; nothing is made for the sake of looking at it. */
  DatabaseServer existing() {
    if (external.isPresent()) {
      return external.get();
    }
    if (!new Cluster(embedded()).exists()) {
      throw new CommandProblem(
          Command.USAGE, "there is no database in " + data + "; name its folder by --data");
    }
    return EmbeddedPostgres.startOrJoin(embedded());
  }
}
