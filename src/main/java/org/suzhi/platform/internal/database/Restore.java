package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.StartProblem;
import org.suzhi.platform.internal.database.BackupManifest.SavedFile;

/** {@code bin/suzhi restore FILE}: fills the data directory from a backup, wholly or not at all. */
record Restore(DatabasePlace place) implements Command {

  /** What came in. */
  record Answer(
      String file,
      String written,
      String program,
      int tables,
      long rows,
      int keys,
      int releaseFiles) {}

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public Set<String> flags() {
    return Set.of("force");
  }

  @Override
  public int run(CommandLine line) {
    var path = line.file(0, "the FILE to read");
    if (!Files.isReadable(path)) {
      throw new CommandProblem(USAGE, path + " can't be read; name a file made by backup");
    }
    try (var backup = BackupFile.open(path)) {
      Restoring.requireKnownMigrations(backup);
      requireFree(place.keys(), backup.manifest().keys(), line.has("force"));
      requireFree(place.releases(), backup.manifest().releaseFiles(), line.has("force"));
      restoreAll(backup, line.has("force"));
      answer(line, backup);
      return OK;
    } catch (IOException | SQLException | FlywayException e) {
      throw new CommandProblem(
          REFUSED, "the restore failed, and the data are as they were: " + e.getMessage());
    }
  }

  private void answer(CommandLine line, BackupFile backup) {
    var manifest = backup.manifest();
    var answer =
        new Answer(
            backup.path().toString(),
            manifest.written(),
            manifest.program(),
            manifest.tables().size(),
            manifest.rows(),
            manifest.keys().size(),
            manifest.releaseFiles().size());
    var keys =
        answer.keys() > 0
            ? answer.keys() + " key files"
            : "no keys: put the key files of that installation into "
                + place.keys()
                + " before you serve, or what is encrypted stays unreadable";
    line.answer(
        answer,
        "restored %s of %s: %d tables, %d rows, %d files of releases; %s"
            .formatted(
                answer.file(),
                answer.written(),
                answer.tables(),
                answer.rows(),
                answer.releaseFiles(),
                keys));
  }

  private static void requireFree(Path folder, List<SavedFile> files, boolean force) {
    if (!files.isEmpty() && !force && Files.isDirectory(folder)) {
      throw new CommandProblem(
          REFUSED, folder + " exists; take it away, or overwrite it by --force");
    }
  }

  /** The files of releases wait beside their place until the rows that name them are in. */
  private void restoreAll(BackupFile backup, boolean force) throws IOException, SQLException {
    var manifest = backup.manifest();
    var fresh = place.data().resolve("releases-restoring");
    Tree.delete(fresh);
    try {
      new SavedFiles(fresh)
          .restore(backup, BackupManifest.RELEASES, manifest.releaseFiles(), "r--r--r--");
      restore(backup, force);
      if (Files.exists(fresh)) {
        Tree.delete(place.releases());
        Files.move(fresh, place.releases());
      }
    } finally {
      Tree.delete(fresh);
    }
    new SavedFiles(place.keys()).restore(backup, BackupManifest.KEYS, manifest.keys(), "rw-------");
  }

  private void restore(BackupFile backup, boolean force) throws IOException, SQLException {
    if (place.external().isPresent()) {
      try (var connection = place.external().get().connect()) {
        if (!force && Restoring.hasData(connection)) {
          throw notEmpty(place.external().get().url());
        }
        new Restoring(place.external().get(), connection, backup).run();
      }
      return;
    }
    try (var lock = lock(place.embedded())) {
      if (!force && new Cluster(place.embedded()).exists()) {
        throw notEmpty(place.embedded().toString());
      }
      replace(backup);
    }
  }

  private static DirectoryLock lock(Path directory) throws IOException {
    return DirectoryLock.take(directory)
        .orElseThrow(
            () ->
                new StartProblem(
                    directory + " is in use by process " + DirectoryLock.holder(directory),
                    "stop the platform first: kill " + DirectoryLock.holder(directory)));
  }

  private static CommandProblem notEmpty(String where) {
    return new CommandProblem(
        REFUSED, where + " holds data already; name an empty --data, or replace them by --force");
  }

  /** A new cluster is filled beside the old one, which goes when the new one is whole. */
  private void replace(BackupFile backup) throws IOException, SQLException {
    var fresh = place.data().resolve("database-restoring");
    var former = place.data().resolve("database-former");
    Tree.delete(fresh);
    try {
      try (var server = EmbeddedPostgres.start(fresh);
          var connection = server.connect()) {
        new Restoring(server, connection, backup).run();
      }
      EmbeddedPostgres.stopLeftOver(place.embedded());
      Tree.delete(former);
      Files.move(place.embedded(), former);
      Files.move(fresh, place.embedded());
      Tree.delete(former);
    } finally {
      if (Files.exists(fresh, LinkOption.NOFOLLOW_LINKS)) {
        Tree.delete(fresh);
      }
    }
  }
}
