package org.suzhi.procedure.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Papers.Handed;

/** Takes the files of a request one after another. */
@Component("procedureUploads")
class Uploaded {

  private static final int LONGEST_NAME = 200;

  /** What to do with a file. */
  interface Taking {

    /** Takes it in for a field. */
    Handed take(String field, String name, Path file);
  }

  /** What is wrong with those that were not taken. */
  List<FieldProblem> all(MultipartHttpServletRequest request, List<Field> fields, Taking taking) {
    var problems = new ArrayList<FieldProblem>();
    for (var field : fields) {
      for (var file : request.getFiles(field.code())) {
        if (!file.isEmpty()) {
          taken(field.code(), file, taking).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  Optional<FieldProblem> taken(String field, MultipartFile sent, Taking taking) {
    try {
      var file = Files.createTempFile("paper", ".tmp");
      try {
        sent.transferTo(file);
        return problem(field, taking.take(field, name(sent), file));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<FieldProblem> problem(String field, Handed handed) {
    return switch (handed) {
      case Handed.Kept _ -> Optional.empty();
      case Handed.Refused refused ->
          Optional.of(FieldProblem.at(field, refused.reason().message()));
      case Handed.TooMany many ->
          Optional.of(FieldProblem.at(field, "procedure.form.too-many", many.most()));
    };
  }

  /** The name alone, without folders and control characters. */
  private static String name(MultipartFile sent) {
    var name = Optional.ofNullable(sent.getOriginalFilename()).orElse("file");
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
  }
}
