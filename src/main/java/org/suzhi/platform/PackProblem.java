package org.suzhi.platform;

import java.nio.file.Path;

/** A pack can't be loaded: which file, which line, what is wrong and what to do. */
public final class PackProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PackProblem(Path file, long line, String what) {
    super(file + ":" + line + ": " + what);
  }
}
