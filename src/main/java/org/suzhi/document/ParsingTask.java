package org.suzhi.document;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One way of reading a kind of file, run in the child process; found there by {@link
 * java.util.ServiceLoader}, so it needs a public constructor and sees no bean.
 */
public interface ParsingTask {

  /** What {@link BoundedParsing} calls it by, such as {@code xlsx-rows}. */
  String name();

  /** Reads {@code file} and writes what it finds. An {@link IOException} means damaged. */
  void parse(Path file, Appendable out) throws IOException, Unparsable;

  /** Why a file can't be read, where the task can tell. */
  enum Cause {
    /** Opens only with a password. */
    ENCRYPTED,
    /** Cut off or broken. */
    DAMAGED,
    /** Of another kind. */
    UNREADABLE,
    /** Unpacks to more than is allowed. */
    TOO_LARGE
  }

  /** Thrown by a task that knows what is wrong with the file. */
  final class Unparsable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Cause reason;

    public Unparsable(Cause reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }

    /** What is wrong. */
    public Cause reason() {
      return reason;
    }
  }
}
