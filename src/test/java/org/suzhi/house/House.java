package org.suzhi.house;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The plan of the house as ARCHITECTURE.md draws it, in the one place where the rules read it, and
 * the files that the rules walk.
 */
final class House {

  static final Path JAVA = Path.of("src/main/java/org/suzhi");
  static final Path RESOURCES = Path.of("src/main/resources");
  static final Path PACKS = Path.of("packs");

  /** Every module on its floor, also those still to be built. Imports go down. */
  static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          entry("kernel", 0),
          entry("platform", 1),
          entry("render", 1),
          entry("organisation", 2),
          entry("party", 2),
          entry("document", 2),
          entry("search", 2),
          entry("statistics", 2),
          entry("notice", 2),
          entry("identity", 3),
          entry("evidence", 3),
          entry("register", 4),
          entry("procedure", 5),
          entry("certificate", 6),
          entry("preexam", 7),
          entry("dispute", 7),
          entry("enforcement", 7),
          entry("supervision", 7),
          entry("market", 7),
          entry("finance", 7),
          entry("programme", 7),
          entry("warning", 7),
          entry("learning", 7),
          entry("publication", 7),
          entry("station", 7),
          entry("whitepaper", 8),
          entry("performance", 8),
          entry("navigation", 8),
          entry("desk", 9));

  /** The imports within one floor that are allowed all the same. */
  static final Map<String, Set<String>> SAME_FLOOR =
      Map.of("party", Set.of("organisation"), "statistics", Set.of("document"));

  private House() {}

  /** A text file of the tree. */
  record Page(Path path, String text) {

    static Page read(Path path) {
      try {
        return new Page(path, Files.readString(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The module below whose folder it lies: the folder itself tells, whatever the tree. */
    String module() {
      return Stream.iterate(path.getParent(), folder -> folder != null, Path::getParent)
          .map(folder -> folder.getFileName().toString())
          .filter(FLOORS::containsKey)
          .reduce((inner, outer) -> outer)
          .orElse("");
    }

    /** Where something stands, for a message. */
    String at(long line) {
      return path + ":" + line + ": ";
    }
  }

  /** All files below {@code root} whose names end so, in order. */
  static List<Page> pages(Path root, String... endings) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .map(Page::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The modules that stand there already. */
  static List<String> modules() {
    try (var folders = Files.list(JAVA)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
