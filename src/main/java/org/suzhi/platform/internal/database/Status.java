package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.Settings;

/** {@code bin/suzhi status}: whether a program serves the data directory, and where. */
record Status(Settings settings) implements Command {

  /** What is known about the data directory without disturbing it. */
  record Answer(boolean running, String data, String process, String address, String database) {}

  @Override
  public String name() {
    return "status";
  }

  @Override
  public int run(CommandLine line) {
    var answer = look(settings.data().toAbsolutePath().normalize());
    var text =
        answer.running()
            ? "running: %s (process %s)%ndata: %s (%s)"
                .formatted(answer.address(), answer.process(), answer.data(), answer.database())
            : "not running%ndata: %s (%s)".formatted(answer.data(), answer.database());
    line.answer(answer, text);
    return answer.running() ? OK : REFUSED;
  }

  private Answer look(Path data) {
    var database = data.resolve("database");
    var holder = DirectoryLock.heldBy(database);
    var external = settings.database().url();
    return new Answer(
        holder.isPresent(),
        data.toString(),
        holder.orElse(""),
        holder.isPresent() ? read(data.resolve("address")) : "",
        external != null
            ? external
            : new Cluster(database).exists() ? "embedded" : "none yet: serve makes it");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "starting";
    }
  }
}
