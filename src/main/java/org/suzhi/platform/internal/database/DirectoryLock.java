package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the one process that owns a directory; the system lets go of it when the process dies.
 */
record DirectoryLock(FileChannel channel) implements AutoCloseable {

  /** Takes the lock, or nothing while another process holds it. */
  static Optional<DirectoryLock> take(Path directory) throws IOException {
    Files.createDirectories(directory);
    var channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    var pid = Long.toString(ProcessHandle.current().pid());
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    return Optional.of(new DirectoryLock(channel));
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The process that holds the lock now, if one does. */
  static Optional<String> heldBy(Path directory) {
    if (!Files.exists(directory.resolve("lock"))) {
      return Optional.empty();
    }
    try (var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.WRITE)) {
      return locked(channel) ? Optional.empty() : Optional.of(holder(directory));
    } catch (IOException e) {
      return Optional.of(holder(directory));
    }
  }

  /** The process that holds the lock, as far as it said so. */
  static String holder(Path directory) {
    try {
      return Files.readString(directory.resolve("lock")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
