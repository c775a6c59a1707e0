package org.suzhi.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;

/** A folder with everything below it. */
final class Tree {

  private Tree() {}

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (var path : below(folder).reversed()) {
      Files.delete(path);
    }
  }

  static void give(Path folder, UserPrincipal owner) throws IOException {
    for (var path : below(folder)) {
      Files.setAttribute(path, "owner:owner", owner, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
