package org.suzhi.whitepaper.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Problem;
import org.suzhi.whitepaper.Edition;
import org.suzhi.whitepaper.Paper;
import org.suzhi.whitepaper.PaperFormat;
import org.suzhi.whitepaper.Papers;

/** Finds what an address asks for, or says what is there instead. */
@Component
class PaperShelf {

  private static final String FILES = "/api/v1/papers/";

  private final Papers papers;

  PaperShelf(Papers papers) {
    this.papers = papers;
  }

  Papers papers() {
    return papers;
  }

  Paper paper(String code) {
    return papers
        .find(code)
        .orElseThrow(
            () ->
                new Problem(
                    HttpStatus.NOT_FOUND, "whitepaper.unknown-paper", shortened(code), codes()));
  }

  String codes() {
    return papers.all().stream().map(Paper::code).collect(Collectors.joining(", "));
  }

  /** The edition of that number, the draft with that release, or what is read without either. */
  Edition edition(Paper paper, Optional<Integer> number, Optional<String> release) {
    if (release.isPresent()) {
      return papers
          .draft(paper, release.get())
          .orElseThrow(
              () ->
                  new Problem(
                      HttpStatus.NOT_FOUND,
                      "whitepaper.unknown-release",
                      shortened(release.get())));
    }
    return number
        .map(
            wanted ->
                papers.published(paper).stream()
                    .filter(one -> one.number().equals(number))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new Problem(
                                HttpStatus.NOT_FOUND, "whitepaper.unknown-edition", wanted)))
        .orElseGet(() -> papers.edition(paper));
  }

  static PaperFormat format(String name) {
    return PaperFormat.of(name)
        .orElseThrow(
            () -> new Problem(HttpStatus.NOT_FOUND, "whitepaper.unknown-format", shortened(name)));
  }

  static Locale language(String name) {
    return switch (name) {
      case "zh" -> Locale.CHINESE;
      case "en" -> Locale.ENGLISH;
      default ->
          throw new Problem(HttpStatus.NOT_FOUND, "whitepaper.unknown-language", shortened(name));
    };
  }

  /** The address of a file of an edition. */
  static String file(Edition edition, String language, PaperFormat format) {
    var which =
        edition.isPublished()
            ? "?edition=" + edition.number().orElseThrow()
            : edition.frozen() ? "?release=" + edition.release() : "";
    return FILES + edition.paper() + "/files/" + language + "." + format.extension() + which;
  }

  private static String shortened(String written) {
    return written.length() > 60 ? written.substring(0, 60) + "…" : written;
  }
}
