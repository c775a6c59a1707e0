package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Takes away what reading a file left on disk. */
public final class Folders {

  private Folders() {}

  /** Deletes {@code folder} with everything in it, if it is there. */
  public static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
