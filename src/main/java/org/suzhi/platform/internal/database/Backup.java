package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.CommandProblem;
import org.suzhi.platform.Launch;

/** {@code bin/suzhi backup FILE}: everything the database holds, in one file, while it is used. */
record Backup(DatabasePlace place, Clock clock) implements Command {

  /** What was written. */
  record Answer(String file, long bytes, int tables, long rows, int keys, int releaseFiles) {}

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public Set<String> flags() {
    return Set.of("with-keys", "force");
  }

  @Override
  public int run(CommandLine line) {
    var file = line.file(0, "the FILE to write");
    if (Files.exists(file) && !line.has("force")) {
      throw new CommandProblem(
          USAGE, file + " exists; name another file, or overwrite it by --force");
    }
    try (var server = place.existing()) {
      var answer = write(server, file, line.has("with-keys"));
      line.answer(
          answer,
          "%s: %d tables, %d rows, %d files of releases, %d key files, %d bytes"
              .formatted(
                  file,
                  answer.tables(),
                  answer.rows(),
                  answer.releaseFiles(),
                  answer.keys(),
                  answer.bytes()));
      return OK;
    } catch (IOException | SQLException e) {
      throw new CommandProblem(
          REFUSED, "the backup could not be written, and there is none: " + e.getMessage());
    }
  }

  /** The file appears when it is whole. */
  private Answer write(DatabaseServer server, Path file, boolean withKeys)
      throws IOException, SQLException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    try (var connection = server.connect()) {
      Files.deleteIfExists(part);
      Files.createFile(part);
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      var manifest =
          new BackupWriting(connection, Launch.version(), clock.instant())
              .write(part, place, withKeys);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Answer(
          file.toString(),
          Files.size(file),
          manifest.tables().size(),
          manifest.rows(),
          manifest.keys().size(),
          manifest.releaseFiles().size());
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
