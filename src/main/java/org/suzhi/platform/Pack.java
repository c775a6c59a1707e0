package org.suzhi.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folders of data that make this program the platform of one region. */
public record Pack(List<Path> folders) {

  public Pack {
    folders = List.copyOf(folders);
  }

  /** Every file of that name in the order of the folders, shared one first. */
  public List<Path> files(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .toList();
  }

  /** The file of that name in the last folder that has it. */
  public Optional<Path> file(String name) {
    return files(name).stream().reduce((first, second) -> second);
  }

  /** Files below {@code folder} of every pack folder, sorted by path. */
  public List<Path> below(String folder) throws IOException {
    var found = new java.util.ArrayList<Path>();
    for (Path root : folders) {
      var start = root.resolve(folder);
      if (Files.isDirectory(start)) {
        try (var walk = Files.walk(start)) {
          walk.filter(Files::isRegularFile).sorted().forEach(found::add);
        }
      }
    }
    return List.copyOf(found);
  }
}
