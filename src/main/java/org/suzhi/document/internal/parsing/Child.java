package org.suzhi.document.internal.parsing;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.suzhi.document.ParsingTask;
import org.suzhi.document.ParsingTask.Cause;
import org.suzhi.document.ParsingTask.Unparsable;

/** The program that runs in the child process: one task on one file. */
final class Child {

  private Child() {}

  /** Takes the name of the task and the file; writes to standard output what the task finds. */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String[] args) {
    var output = new FileOutputStream(FileDescriptor.out);
    System.setOut(System.err);
    endWithParent();
    Runtime.getRuntime().halt(run(args[0], Path.of(args[1]), output));
  }

  /** The parent holds the other end of standard input open for as long as it lives. */
  private static void endWithParent() {
    var watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (IOException e) {
                // The same as the end of the stream.
              }
              Runtime.getRuntime().halt(Exit.code(Cause.UNREADABLE));
            });
    watch.setDaemon(true);
    watch.start();
  }

  private static int run(String name, Path file, FileOutputStream output) {
    try (var out =
        new OutputStreamWriter(new BufferedOutputStream(output, 1 << 16), StandardCharsets.UTF_8)) {
      task(name).parse(file, out);
      return 0;
    } catch (Unparsable e) {
      return Exit.code(e.reason());
    } catch (OutOfMemoryError e) {
      return Exit.code(Cause.TOO_LARGE);
    } catch (IOException e) {
      complain(e);
      return Exit.code(Cause.DAMAGED);
    } catch (RuntimeException | Error e) {
      complain(e);
      return Exit.code(Cause.UNREADABLE);
    }
  }

  /** Says where it broke, never the message: that may quote a text which no log may hold. */
  private static void complain(Throwable e) {
    System.err.println(e.getClass().getName());
    Stream.of(e.getStackTrace()).limit(5).forEach(place -> System.err.println("  at " + place));
  }

  private static ParsingTask task(String name) {
    for (ParsingTask task : ServiceLoader.load(ParsingTask.class)) {
      if (task.name().equals(name)) {
        return task;
      }
    }
    throw new IllegalArgumentException("no task " + name);
  }
}
