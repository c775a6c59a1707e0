package org.suzhi.platform;

import java.nio.file.Path;

/** The folder that holds everything this installation keeps; one program at a time owns it. */
public record DataDirectory(Path root) {

  /** A folder or file below the root. */
  public Path resolve(String name) {
    return root.resolve(name);
  }
}
