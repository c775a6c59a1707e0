package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandProblem;

/** The files of the key store, which a backup holds only on request. */
record SavedKeys(Path folder) {

  void restore(BackupFile backup) throws IOException {
    for (var key : backup.manifest().keys()) {
      var target = folder.resolve(key.path()).normalize();
      if (!target.startsWith(folder)) {
        throw new CommandProblem(Command.USAGE, "the backup names a key outside of its folder");
      }
      Files.createDirectories(target.getParent());
      try (var in = backup.read(key)) {
        Files.write(target, in.readAllBytes());
      }
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
