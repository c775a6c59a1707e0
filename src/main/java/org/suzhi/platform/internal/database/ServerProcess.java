package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts and stops the server of a cluster; only the holder of the directory's lock may. */
record ServerProcess(Cluster cluster, ServerPrograms programs, ServerAccount account) {

  private static final String SETTINGS =
      " -c listen_addresses=127.0.0.1 -k ''"
          + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
          + " -c max_connections=100 -c shared_buffers=128MB -c work_mem=16MB"
          + " -c maintenance_work_mem=128MB -c effective_cache_size=1GB"
          + " -c max_wal_size=1GB -c wal_compression=on -c jit=off"
          + " -c timezone=UTC -c log_timezone=UTC";

  /** Starts the server, on port {@code wanted} if that is free and not 0, and gives its port. */
  int launch(int wanted) throws IOException {
    clearAway();
    var port = wanted == 0 ? freePort() : wanted;
    for (int attempt = 1; ; attempt++) {
      var before = cluster.logLength();
      var outcome = account.run(Duration.ofMinutes(11), startCommand(port));
      if (outcome.status() == 0) {
        return port;
      }
      var printed = cluster.logSince(before) + outcome.output();
      if (attempt == 5 || !canChange(printed)) {
        throw ServerFailure.of(cluster, printed);
      }
      port = freePort();
      clearAway();
    }
  }

  private static boolean canChange(String printed) {
    return printed.contains("Address already in use") || printed.contains("still in use");
  }

  private List<String> startCommand(int port) {
    return List.of(
        programs.path("pg_ctl"),
        "start",
        "--wait",
        // Recovery after a crash can take minutes.
        "--timeout=600",
        "--pgdata=" + cluster.files(),
        "--log=" + cluster.log(),
        "--options=-p " + port + SETTINGS);
  }

  /** This process holds the lock: whatever still runs here was left behind by a killed program. */
  void clearAway() throws IOException {
    if (lives()) {
      stop();
    }
    for (int turn = 0; turn < 100 && !orphans().isEmpty(); turn++) {
      orphans().forEach(ProcessHandle::destroyForcibly);
      Pause.of(Duration.ofMillis(50));
    }
    Files.deleteIfExists(Postmaster.file(cluster.files()));
  }

  /** Processes of a killed server, which would keep its shared memory and so forbid a new start. */
  private List<ProcessHandle> orphans() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.isAlive() && isServerOfThisCluster(process))
        .toList();
  }

  private boolean isServerOfThisCluster(ProcessHandle process) {
    return Files.isDirectory(Path.of("/proc/self"))
        && process.info().command().filter(command -> command.endsWith("/postgres")).isPresent()
        && Postmaster.worksIn(process.pid(), cluster.files());
  }

  boolean lives() {
    return Postmaster.of(cluster.files())
        .filter(server -> server.livesOn(cluster.files()))
        .isPresent();
  }

  void stop() throws IOException {
    if (control("fast", 60) != 0) {
      control("immediate", 20);
    }
  }

  private int control(String mode, int seconds) throws IOException {
    return account
        .run(
            Duration.ofSeconds(seconds + 10L),
            List.of(
                programs.path("pg_ctl"),
                "stop",
                "--wait",
                "--timeout=" + seconds,
                "--mode=" + mode,
                "--pgdata=" + cluster.files()))
        .status();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
