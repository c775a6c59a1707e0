package org.suzhi.whitepaper.web.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.suzhi.platform.Problem;
import org.suzhi.whitepaper.CheckReport;

/** Hands uploaded papers to the check and leaves no copy of them. */
@Component
class CheckUploads {

  private static final int LONGEST_NAME = 200;
  private static final String WAIT_SECONDS = "30";
  private static final List<String> PAPER = List.of("file", "zh", "en");

  private final Checking checking;
  private final CheckTurns turns;

  CheckUploads(Checking checking, CheckTurns turns) {
    this.checking = checking;
    this.turns = turns;
  }

  /** The names of what was checked, and what was found. */
  record Answer(List<String> names, CheckReport.Checked report) {}

  Answer check(HttpServletRequest request, HttpServletResponse response) {
    try {
      return turns.inTurn(request.getRemoteAddr(), () -> check(parts(request)));
    } catch (Problem e) {
      if (e.status() == HttpStatus.SERVICE_UNAVAILABLE
          || e.status() == HttpStatus.TOO_MANY_REQUESTS) {
        response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
      }
      throw e;
    }
  }

  /** An uploaded file and the field it came in. */
  private record Part(String field, MultipartFile file) {}

  /** A browser sends a field that was left alone as a file without name or content. */
  private static List<Part> parts(HttpServletRequest request) {
    var parts = new ArrayList<Part>();
    if (request instanceof MultipartHttpServletRequest multipart) {
      multipart
          .getMultiFileMap()
          .forEach((field, files) -> files.forEach(file -> parts.add(new Part(field, file))));
    }
    parts.removeIf(part -> part.file().isEmpty() && name(part.file()).isEmpty());
    return parts;
  }

  private Answer check(List<Part> parts) {
    var paper = parts.stream().filter(part -> PAPER.contains(part.field())).toList();
    if (paper.isEmpty()) {
      throw Problem.at("file", HttpStatus.BAD_REQUEST, "whitepaper.check.no-file");
    }
    boolean isWhole = paper.stream().anyMatch(part -> part.field().equals("file"));
    if (paper.size() > (isWhole ? 1 : 2)) {
      throw Problem.at("file", HttpStatus.BAD_REQUEST, "whitepaper.check.too-many-files");
    }
    var earlier = parts.stream().filter(part -> part.field().equals("earlier")).toList();
    try {
      var folder = Files.createTempDirectory("check");
      try {
        return check(copies(paper, folder), copies(earlier, folder));
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer check(List<Handed> paper, List<Handed> earlier) {
    return new Answer(paper.stream().map(Handed::name).toList(), checking.check(paper, earlier));
  }

  private static List<Handed> copies(List<Part> parts, Path folder) throws IOException {
    var copies = new ArrayList<Handed>();
    for (var part : parts) {
      var copy = Files.createTempFile(folder, "paper", "");
      part.file().transferTo(copy);
      copies.add(new Handed(part.field(), copy, name(part.file())));
    }
    return copies;
  }

  private static String name(MultipartFile file) {
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    var plain = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
  }
}
