package org.suzhi.procedure.internal.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.platform.PackProblem;

/** The files of a service's folder that a running application keeps. */
final class ServiceFiles {

  private static final List<String> KEPT =
      List.of(
          "service.yaml",
          "form.yaml",
          "rules.dmn",
          "result.zh.html",
          "result.en.html",
          "refusal.zh.html",
          "refusal.en.html",
          "guide.zh.md",
          "guide.en.md");

  private ServiceFiles() {}

  static Map<String, String> of(Path folder) {
    var files = new TreeMap<String, String>();
    for (var name : KEPT) {
      var file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        files.put(name, text(file));
      }
    }
    return files;
  }

  static String needed(Map<String, String> files, Path folder, String name) {
    var text = files.get(name);
    if (text == null) {
      throw new PackProblem(
          folder.resolve(name), 1, "is missing: every service has one (docs/services.md)");
    }
    return text;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
