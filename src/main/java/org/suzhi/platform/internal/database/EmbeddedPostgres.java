package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suzhi.platform.StartProblem;

/**
 * A PostgreSQL server of our own on one directory, started from the programs in the class path. It
 * is restarted when it dies, and a server that a killed program left behind is stopped first.
 */
public final class EmbeddedPostgres implements DatabaseServer {

  static final String USER = "suzhi";
  private static final String DATABASE = "suzhi";
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final Cluster cluster;
  private final DirectoryLock lock;
  private final ServerProcess process;
  private volatile int port;
  private volatile boolean closed;

  private EmbeddedPostgres(Path directory, DirectoryLock lock) throws IOException {
    this.cluster = new Cluster(directory);
    this.lock = lock;
    this.process =
        new ServerProcess(cluster, ServerPrograms.in(directory), ServerAccount.of(directory));
  }

  /** Starts the server of {@code directory}, making it first where there is none. */
  public static EmbeddedPostgres start(Path directory) {
    var place = directory.toAbsolutePath().normalize();
    return start(
        place,
        take(place)
            .orElseThrow(
                () ->
                    new StartProblem(
                        place + " is in use by process " + DirectoryLock.holder(place),
                        "stop that process (kill "
                            + DirectoryLock.holder(place)
                            + "), or name another directory by --data")));
  }

  /** Starts the server, or uses the one of another process that owns the directory. */
  public static DatabaseServer startOrJoin(Path directory) {
    var place = directory.toAbsolutePath().normalize();
    var lock = take(place);
    return lock.isPresent() ? start(place, lock.get()) : JoinedPostgres.of(place);
  }

  /** Stops a server that a killed program left in a directory whose lock the caller holds. */
  static void stopLeftOver(Path directory) throws IOException {
    var cluster = new Cluster(directory);
    if (Postmaster.of(cluster.files()).isPresent()) {
      new ServerProcess(cluster, ServerPrograms.in(directory), ServerAccount.of(directory))
          .clearAway();
    }
  }

  private static Optional<DirectoryLock> take(Path directory) {
    try {
      return DirectoryLock.take(directory);
    } catch (IOException e) {
      throw failure(directory, e);
    }
  }

  private static EmbeddedPostgres start(Path directory, DirectoryLock lock) {
    var begun = System.nanoTime();
    try {
      var server = new EmbeddedPostgres(directory, lock);
      server.cluster.initialise(server.process.programs(), server.process.account());
      server.cluster.turnLog();
      server.port = server.process.launch(0);
      server.prepare();
      Thread.ofPlatform().daemon().name("database-watch").start(server::watch);
      log.info("PostgreSQL ready after {} ms", (System.nanoTime() - begun) / 1_000_000);
      return server;
    } catch (IOException e) {
      lock.close();
      throw failure(directory, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static StartProblem failure(Path directory, IOException e) {
    if (ServerFailure.isDiskFull(String.valueOf(e.getMessage()))) {
      return ServerFailure.diskFull(directory);
    }
    return new StartProblem(
        "the data directory can't be used: " + e,
        "check that " + directory + " may be written, or name another one by --data",
        e);
  }

  @Override
  public String url() {
    return url(port);
  }

  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String password() {
    return cluster.password();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      process.stop();
    } catch (IOException e) {
      log.warn("PostgreSQL didn't stop in time; the next start recovers", e);
    } finally {
      lock.close();
    }
  }

  /** Makes the database and makes sure that what is committed stays. */
  private void prepare() {
    var address = url().replaceAll("/" + DATABASE + "$", "/postgres");
    try (var connection = DriverManager.getConnection(address, USER, password());
        var statement = connection.createStatement()) {
      for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        try (var row = statement.executeQuery("show " + setting)) {
          if (!row.next() || !row.getString(1).equals("on")) {
            throw new StartProblem(
                "PostgreSQL runs with " + setting + " off and could lose what was saved",
                "take the setting out of " + cluster.files().resolve("postgresql.auto.conf"));
          }
        }
      }
      try (var row =
          statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
        if (row.next()) {
          return;
        }
      }
      statement.execute("create database " + DATABASE);
    } catch (SQLException e) {
      throw ServerFailure.of(cluster, "FATAL: " + e.getMessage());
    }
  }

  private void watch() {
    for (var wait = Duration.ofMillis(200); !closed; Pause.of(wait)) {
      if (process.lives()) {
        wait = Duration.ofMillis(200);
        continue;
      }
      wait = restart() ? Duration.ofMillis(200) : Duration.ofSeconds(5);
    }
  }

  private synchronized boolean restart() {
    if (closed) {
      return true;
    }
    log.warn("PostgreSQL is gone; starting it again");
    try {
      port = process.launch(port);
      log.info("PostgreSQL runs again");
      return true;
    } catch (StartProblem e) {
      log.error("{}; {}", e.getMessage(), e.remedy());
    } catch (IOException | RuntimeException e) {
      log.error("PostgreSQL can't be started again; another attempt in 5 s", e);
    }
    return false;
  }
}
