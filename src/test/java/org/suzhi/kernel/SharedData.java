package org.suzhi.kernel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Data that stands beside the project on some machines; a test that wants it is skipped elsewhere.
 */
public final class SharedData {

  private SharedData() {}

  /** The file or folder of that name below the data; skips the test where it is absent. */
  public static Path file(String name) {
    var root = Optional.ofNullable(System.getenv("SUZHI_SHARED")).orElse("../shared");
    var file = Path.of(root, "data", name);
    assumeTrue(Files.exists(file), "needs " + name + " of the shared data");
    return file;
  }
}
