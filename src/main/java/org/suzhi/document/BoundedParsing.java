package org.suzhi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.suzhi.document.internal.parsing.ChildProcess;
import org.suzhi.document.internal.parsing.Folders;
import org.suzhi.platform.DataDirectory;

/**
 * Reads strangers' files in a child process with bounds on memory, time and output, without
 * environment, and without network where the machine allows it. Tasks that ship: {@code xlsx-rows}
 * (see {@link SheetRow}), {@code pdf-text} (a line of JSON a page: {@code page}, {@code text}) and
 * {@code docx-text} (a line of JSON a paragraph: {@code style}, {@code text}; or a table row:
 * {@code table}, {@code cells}); for whole papers {@code text-lines}, {@code html-lines}, {@code
 * docx-lines} and {@code pdf-lines} (see {@link TextLine}).
 */
@Component
public class BoundedParsing {

  private final ParsingSettings settings;
  private final Path folder;
  private final Semaphore turns;

  /** Empties what a killed program may have left behind. */
  public BoundedParsing(ParsingSettings settings, DataDirectory data) {
    this.settings = settings;
    this.folder = data.resolve("parsing");
    this.turns = new Semaphore(settings.atOnce(), true);
    Folders.delete(folder);
  }

  /** Reads {@code file} by the task of that name. */
  public ParseResult parse(String task, byte[] file) {
    return inTurn(task, copy -> Files.write(copy, file));
  }

  /** Reads a copy of {@code file} by the task of that name. */
  public ParseResult parse(String task, Path file) {
    return inTurn(task, copy -> Files.copy(file, copy));
  }

  private interface Putting {
    void into(Path copy) throws IOException;
  }

  private ParseResult inTurn(String task, Putting file) {
    try {
      if (!turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        return new ParseResult.Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ParseResult.Busy();
    }
    try {
      return inFolder(task, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private ParseResult inFolder(String task, Putting file) throws IOException {
    Files.createDirectories(folder);
    var own = Files.createTempDirectory(folder, "file");
    try {
      var copy = own.resolve("file");
      file.into(copy);
      return new ChildProcess(settings, own).parse(task, copy);
    } finally {
      Folders.delete(own);
    }
  }
}
