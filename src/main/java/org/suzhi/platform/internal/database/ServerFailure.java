package org.suzhi.platform.internal.database;

import java.nio.file.Path;
import org.suzhi.platform.StartProblem;

/** Turns what the server printed into words that say what to do. */
final class ServerFailure {

  private ServerFailure() {}

  static StartProblem of(Cluster cluster, String printed) {
    if (isDiskFull(printed)) {
      return diskFull(cluster.directory());
    }
    var reason =
        printed
            .lines()
            .filter(line -> line.matches(".*(FATAL|PANIC|error):.*"))
            .reduce((first, last) -> last)
            .orElseGet(() -> printed.lines().reduce((first, last) -> last).orElse("no reason"));
    return new StartProblem(
        "PostgreSQL doesn't start on " + cluster.files() + ": " + reason.strip(),
        "read "
            + cluster.log()
            + "; if the files are damaged, fill the directory from a backup: bin/suzhi restore FILE"
            + " --force");
  }

  static boolean isDiskFull(String printed) {
    return printed.contains("No space left on device") || printed.contains("Disk quota exceeded");
  }

  static StartProblem diskFull(Path directory) {
    return new StartProblem(
        "the disk of " + directory + " is full",
        "free some space (at least 64 MB to start, more to work), or name another directory by"
            + " --data");
  }
}
