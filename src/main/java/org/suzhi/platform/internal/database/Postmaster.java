package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What the file {@code postmaster.pid} says about the server of a cluster. */
record Postmaster(long pid, int port, boolean ready) {

  /** The server that the file names, whether it lives or not. */
  static Optional<Postmaster> of(Path cluster) {
    try {
      var lines = Files.readAllLines(file(cluster));
      if (lines.size() < 4) {
        return Optional.empty();
      }
      return Optional.of(
          new Postmaster(
              Long.parseLong(lines.get(0).strip()),
              Integer.parseInt(lines.get(3).strip()),
              lines.size() > 7 && lines.get(7).strip().equals("ready")));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Whether that process lives and is a PostgreSQL on this cluster, not a number used again. */
  boolean livesOn(Path cluster) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
        && worksIn(pid, cluster);
  }

  /** Whether process {@code pid} is a PostgreSQL whose working directory is the cluster. */
  static boolean worksIn(long pid, Path cluster) {
    var process = Path.of("/proc", Long.toString(pid));
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return ProcessHandle.of(pid)
          .flatMap(handle -> handle.info().command())
          .map(command -> command.endsWith("/postgres"))
          .orElse(true);
    }
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster.toRealPath());
    } catch (AccessDeniedException e) {
      return isNamedPostgres(process);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isNamedPostgres(Path process) {
    try {
      return Files.readString(process.resolve("comm")).strip().equals("postgres");
    } catch (IOException e) {
      return false;
    }
  }
}
