package org.suzhi.document.internal.parsing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suzhi.document.ParseResult;
import org.suzhi.document.ParsingSettings;

/** A child that reads one file in a folder of its own and is gone afterwards. */
public record ChildProcess(ParsingSettings settings, Path folder) {

  private static final Logger log = LoggerFactory.getLogger(ChildProcess.class);

  private static final int COMPLAINT = 2_000;

  /** What tells Java how names of files are written; nothing else is handed down. */
  private static final Set<String> LOCALE = Set.of("LC_ALL", "LC_CTYPE", "LANG");

  /** Runs {@code task} on {@code file}. */
  public ParseResult parse(String task, Path file) throws IOException {
    var complaint = folder.resolve("complaint");
    var builder = new ProcessBuilder(ChildCommand.of(settings, folder, task, file));
    builder.environment().keySet().retainAll(LOCALE);
    builder.directory(folder.toFile()).redirectError(complaint.toFile());
    var process = builder.start();
    try {
      return result(process, complaint);
    } finally {
      end(process);
    }
  }

  private ParseResult result(Process process, Path complaint) throws IOException {
    var reading = CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
    try {
      var output = reading.get(settings.time().toMillis(), TimeUnit.MILLISECONDS);
      if (output.isEmpty()) {
        return new ParseResult.TooLarge();
      }
      // The output has ended, so that what is left to wait for is the exit alone.
      process.waitFor(5, TimeUnit.SECONDS);
      var code = process.isAlive() ? -1 : process.exitValue();
      if (code == 0) {
        return new ParseResult.Parsed(output.get());
      }
      log.info("A file was not read: exit {}, {}", code, beginning(complaint));
      return Exit.refusal(code);
    } catch (TimeoutException e) {
      return new ParseResult.TooLong();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ParseResult.TooLong();
    }
  }

  /** The whole output, or nothing where it goes beyond the bound. */
  private Optional<byte[]> read(Process process) {
    var bound = settings.output().toBytes();
    var output = new ByteArrayOutputStream();
    var buffer = new byte[1 << 16];
    try (InputStream in = process.getInputStream()) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        if (output.size() + length > bound) {
          return Optional.empty();
        }
        output.write(buffer, 0, length);
      }
      return Optional.of(output.toByteArray());
    } catch (IOException e) {
      // The pipe breaks when the child is ended from here: nobody waits for the answer then.
      return Optional.empty();
    }
  }

  private static String beginning(Path complaint) throws IOException {
    try (var in = Files.newInputStream(complaint)) {
      return new String(in.readNBytes(COMPLAINT), StandardCharsets.UTF_8);
    }
  }

  private static void end(Process process) throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
