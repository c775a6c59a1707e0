package org.suzhi.statistics.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The forms in which figures can be taken away. */
enum Format {
  JSON("json", "json", MediaType.APPLICATION_JSON),
  CSV("csv", "csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
  /** With a byte order mark, by which spreadsheet programs know the encoding. */
  CSV_BOM("csv-bom", "csv", new MediaType("text", "csv", StandardCharsets.UTF_8)),
  XLSX(
      "xlsx",
      "xlsx",
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private final String word;
  private final String suffix;
  private final MediaType type;

  Format(String word, String suffix, MediaType type) {
    this.word = word;
    this.suffix = suffix;
    this.type = type;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(format -> format.word).toList();
  }

  /** The form that a parameter names. */
  static Optional<Format> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** The form that the address ends with. */
  static Optional<Format> atEndOf(String path) {
    return Arrays.stream(values()).filter(f -> path.endsWith("." + f.word)).findFirst();
  }

  /** The first form that a list of accepted types has; JSON takes any. */
  static Optional<Format> accepted(List<MediaType> types) {
    return types.stream()
        .flatMap(wanted -> Arrays.stream(values()).filter(f -> wanted.includes(f.type)))
        .findFirst();
  }

  MediaType type() {
    return type;
  }

  String suffix() {
    return suffix;
  }
}
