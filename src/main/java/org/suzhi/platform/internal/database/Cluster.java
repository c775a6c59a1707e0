package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.suzhi.platform.StartProblem;

/** The files of the embedded database below one directory. */
record Cluster(Path directory) {

  private static final long LEAST_SPACE = 64L << 20;

  Path files() {
    return directory.resolve("cluster");
  }

  Path log() {
    return directory.resolve("server.log");
  }

  boolean exists() {
    return Files.exists(files().resolve("PG_VERSION"));
  }

  /** The password of the only user. */
  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new StartProblem(
          "the password of the database can't be read: " + passwordFile(),
          "restore this file, or the whole directory from a backup",
          e);
    }
  }

  private Path passwordFile() {
    return directory.resolve("password");
  }

  /** Makes an empty cluster where there is none; what a killed start left over is swept away. */
  void initialise(ServerPrograms programs, ServerAccount account) throws IOException {
    requireSpace();
    if (exists()) {
      requireVersion();
      return;
    }
    requireNothing();
    var beginning = directory.resolve("cluster-beginning");
    Tree.delete(beginning);
    writePassword(account);
    var outcome = account.run(Duration.ofMinutes(3), initdb(programs, beginning));
    if (outcome.status() != 0) {
      throw ServerFailure.of(this, outcome.output());
    }
    Files.move(beginning, files(), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> initdb(ServerPrograms programs, Path target) {
    return List.of(
        programs.path("initdb"),
        "--pgdata=" + target,
        "--username=" + EmbeddedPostgres.USER,
        "--pwfile=" + passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The built-in provider sorts alike on every machine, whatever its C library.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
  }

  private void writePassword(ServerAccount account) throws IOException {
    var secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
    Files.setPosixFilePermissions(passwordFile(), PosixFilePermissions.fromString("rw-------"));
    if (account.prefix().contains("--clear-groups")) {
      Files.setOwner(passwordFile(), Files.getOwner(directory));
    }
  }

  private void requireSpace() throws IOException {
    if (Files.getFileStore(directory).getUsableSpace() < LEAST_SPACE) {
      throw ServerFailure.diskFull(directory);
    }
  }

  private void requireVersion() throws IOException {
    var version = Files.readString(files().resolve("PG_VERSION")).strip();
    if (!version.equals(ServerPrograms.MAJOR)) {
      throw new StartProblem(
          files()
              + " was made by PostgreSQL "
              + version
              + ", and this program brings "
              + ServerPrograms.MAJOR,
          "run the version of Suzhi that made it, write a backup there, and restore it here into a"
              + " new directory");
    }
  }

  private void requireNothing() throws IOException {
    if (!Files.exists(files(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var inside = Files.list(files())) {
      if (inside.findAny().isPresent()) {
        throw new StartProblem(
            files() + " holds something that is no database: its file PG_VERSION is missing",
            "name another directory by --data, or fill this one from a backup: bin/suzhi restore"
                + " FILE --force");
      }
    }
    Files.delete(files());
  }

  /** Keeps the log of the server from growing without end. */
  void turnLog() {
    try {
      if (Files.exists(log()) && Files.size(log()) > 10L << 20) {
        Files.move(log(), directory.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long the log of the server is, so that what it writes from now on can be told apart. */
  long logLength() throws IOException {
    return Files.exists(log()) ? Files.size(log()) : 0;
  }

  /** What the server has written since the log was that long. */
  String logSince(long length) throws IOException {
    if (!Files.exists(log())) {
      return "";
    }
    try (var in = Files.newInputStream(log())) {
      in.skipNBytes(length);
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
