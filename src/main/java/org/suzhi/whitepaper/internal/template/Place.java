package org.suzhi.whitepaper.internal.template;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.suzhi.platform.PackProblem;

/** Where in a template something stands. */
public record Place(Path file, int line) {

  /** A problem of this place; {@code what} may come from an exception, which need not have one. */
  public PackProblem problem(@Nullable String what) {
    return new PackProblem(file, line, "" + what);
  }

  Place down(int lines) {
    return new Place(file, line + lines);
  }
}
