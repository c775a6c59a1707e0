package org.suzhi.platform.internal.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.suzhi.platform.StartProblem;

/** The embedded server of another process on the same directory, used while that one runs. */
record JoinedPostgres(String url, String password) implements DatabaseServer {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** Waits until the other process's server answers. */
  static JoinedPostgres of(Path directory) {
    var cluster = new Cluster(directory);
    var giveUp = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(giveUp)) {
      var ready = Postmaster.of(cluster.files()).filter(Postmaster::ready);
      if (ready.isPresent()) {
        var joined =
            new JoinedPostgres(EmbeddedPostgres.url(ready.get().port()), cluster.password());
        if (joined.answers()) {
          return joined;
        }
      }
      Pause.of(Duration.ofMillis(200));
    }
    throw new StartProblem(
        "another process holds " + directory + " but its database doesn't answer",
        "wait until it has started, or stop it and try again");
  }

  private boolean answers() {
    try (var connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public String user() {
    return EmbeddedPostgres.USER;
  }

  @Override
  public void close() {
    // It belongs to the other process.
  }
}
