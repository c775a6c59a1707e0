package org.suzhi.platform.internal.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A {@link DurableWriter} that runs as another process and is listened to. */
final class KilledPrograms implements AutoCloseable {

  private final Process process;
  private final Path directory;
  private final Set<Long> kept = new ConcurrentSkipListSet<>();
  private final List<String> printed = new ArrayList<>();
  private volatile long readyAfter = -1;

  KilledPrograms(List<String> prefix, List<String> options, String classPath, Path directory)
      throws IOException {
    this.directory = directory;
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, DurableWriter.class.getName(), directory.toString()));
    this.process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .start();
    Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var words = line.split(" ");
        switch (words[0]) {
          case "kept" -> kept.add(Long.valueOf(words[1]));
          case "ready" -> readyAfter = Long.parseLong(words[1]);
          default -> {
            synchronized (printed) {
              printed.add(line);
            }
          }
        }
      }
    } catch (IOException e) {
      // The program was killed, which is what this is for.
    }
  }

  /** Milliseconds that the start took. */
  long awaitReady() {
    await(() -> readyAfter >= 0, "ready");
    return readyAfter;
  }

  void awaitRows(int more) {
    var wanted = kept.size() + more;
    await(() -> kept.size() >= wanted, more + " more rows");
  }

  private void await(java.util.function.BooleanSupplier condition, String what) {
    var giveUp = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(giveUp) || (!process.isAlive() && !condition.getAsBoolean())) {
        synchronized (printed) {
          throw new AssertionError("waited for " + what + "; the program printed " + printed);
        }
      }
      Pause.of(Duration.ofMillis(20));
    }
  }

  Set<Long> kept() {
    return kept;
  }

  void killProgram() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void killServer() {
    var server = Postmaster.of(directory.resolve("cluster")).orElseThrow();
    ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
