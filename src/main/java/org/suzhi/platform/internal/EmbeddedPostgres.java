package org.suzhi.platform.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A PostgreSQL server of our own on one directory, started from the binaries in the class path. */
public final class EmbeddedPostgres implements AutoCloseable {

  static final String USER = "suzhi";

  private final Path programs;
  private final Path cluster;
  private final Path passwordFile;
  private final List<String> asOrdinaryUser;
  private int port;

  private EmbeddedPostgres(Path directory) {
    this.programs = directory.resolve("programs");
    this.cluster = directory.resolve("cluster");
    this.passwordFile = directory.resolve("password");
    this.asOrdinaryUser = isRoot() ? List.of("unshare", "-U") : List.of();
  }

  /** Starts the server of {@code directory}, making it first where there is none. */
  public static EmbeddedPostgres start(Path directory) {
    var server = new EmbeddedPostgres(directory.toAbsolutePath());
    try {
      Files.createDirectories(directory);
      server.unpack();
      server.initialise();
      server.startServer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return server;
  }

  /** JDBC address of a database of this server. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The password of the only user. */
  public String password() {
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    run(List.of(program("pg_ctl"), "stop", "-w", "-m", "fast", "-D", cluster.toString()));
  }

  private void unpack() throws IOException {
    var done = programs.resolve("complete");
    if (Files.exists(done)) {
      return;
    }
    var archive = "/postgres-linux-x86_64.txz";
    try (var packed = EmbeddedPostgres.class.getResourceAsStream(archive)) {
      if (packed == null) {
        throw new IOException("no PostgreSQL for this machine in the class path: " + archive);
      }
      var tar =
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var target = programs.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.deleteIfExists(target);
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
    Files.createFile(done);
  }

  private void initialise() throws IOException {
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      return;
    }
    var secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
    run(
        List.of(
            program("initdb"),
            "-D",
            cluster.toString(),
            "-U",
            USER,
            "--pwfile=" + passwordFile,
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--locale=C.UTF-8"));
  }

  private void startServer() throws IOException {
    if (Files.exists(cluster.resolve("postmaster.pid"))) {
      run(List.of(program("pg_ctl"), "stop", "-w", "-m", "fast", "-D", cluster.toString()));
    }
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var status =
        run(
            List.of(
                program("pg_ctl"),
                "start",
                "-w",
                "-D",
                cluster.toString(),
                "-l",
                cluster.resolveSibling("server.log").toString(),
                "-o",
                "-p " + port + " -h 127.0.0.1 -k '' -c max_connections=100"));
    if (status != 0) {
      throw new IOException("PostgreSQL didn't start; see " + cluster.resolveSibling("server.log"));
    }
  }

  private String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }

  private int run(List<String> command) {
    var whole = new ArrayList<>(asOrdinaryUser);
    whole.addAll(command);
    try {
      var process =
          new ProcessBuilder(whole)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("gave up after a minute: " + whole);
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
