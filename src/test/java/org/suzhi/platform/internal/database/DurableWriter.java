package org.suzhi.platform.internal.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A program of its own that writes rows until it is killed and prints each one that is safe. */
final class DurableWriter {

  private DurableWriter() {}

  public static void main(String[] args) throws SQLException {
    var begun = System.nanoTime();
    var server = EmbeddedPostgres.start(Path.of(args[0]));
    long next;
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (id bigint primary key, filler text)");
      try (var row = statement.executeQuery("select coalesce(max(id), 0) + 1 from kept")) {
        row.next();
        next = row.getLong(1);
      }
    }
    System.out.println("ready " + (System.nanoTime() - begun) / 1_000_000);
    while (true) {
      next = write(server, next);
      Pause.of(Duration.ofMillis(50));
    }
  }

  /** Writes until the connection breaks and gives the next number to try. */
  private static long write(EmbeddedPostgres server, long first) {
    var next = first;
    try (Connection connection = server.connect();
        var insert =
            connection.prepareStatement(
                "insert into kept values (?, repeat('x', 500)) on conflict do nothing")) {
      while (true) {
        insert.setLong(1, next);
        insert.executeUpdate();
        System.out.println("kept " + next++);
      }
    } catch (SQLException e) {
      System.out.println("broken " + e.getSQLState());
      return next;
    }
  }
}
