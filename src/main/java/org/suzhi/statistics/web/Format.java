package org.suzhi.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

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

  private static final String RELEASE = "Suzhi-Release";

  private final String word;
  private final String suffix;
  private final MediaType type;

  Format(String word, String suffix, MediaType type) {
    this.word = word;
    this.suffix = suffix;
    this.type = type;
  }

  private static List<String> words() {
    return Arrays.stream(values()).map(format -> format.word).toList();
  }

  /** The form that a parameter names. */
  private static Optional<Format> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** What a request wants: by its parameter, else by the end of its address, else by its header. */
  static Format wanted(Parameters parameters, HttpServletRequest request) {
    return parameters
        .choice("format", words())
        .flatMap(Format::named)
        .or(() -> atEndOf(request.getRequestURI()))
        .or(() -> accepted(types(request)))
        .orElse(JSON);
  }

  private static List<MediaType> types(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.ACCEPT);
    try {
      return header == null ? List.of() : MediaType.parseMediaTypes(header);
    } catch (InvalidMediaTypeException e) {
      return List.of();
    }
  }

  /** The form that the address ends with. */
  private static Optional<Format> atEndOf(String path) {
    return Arrays.stream(values()).filter(f -> path.endsWith("." + f.word)).findFirst();
  }

  /** The first form that a list of accepted types has; JSON takes any. */
  private static Optional<Format> accepted(List<MediaType> types) {
    return types.stream()
        .flatMap(wanted -> Arrays.stream(values()).filter(f -> wanted.includes(f.type)))
        .findFirst();
  }

  /** A file of this form, named {@code name}, about the state {@code release}. */
  ResponseEntity<byte[]> file(byte[] bytes, String name, String release, Locale locale) {
    var attachment = ContentDisposition.attachment().filename(name + "." + suffix).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .header(RELEASE, release)
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(bytes);
  }

  /** An answer to a program about the state {@code release}. */
  static <T> ResponseEntity<T> json(T answer, String release, Locale locale) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .header(RELEASE, release)
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer);
  }
}
