package org.suzhi.whitepaper.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.whitepaper.Edition;
import org.suzhi.whitepaper.Paper;
import org.suzhi.whitepaper.PaperFormat;
import org.suzhi.whitepaper.PaperPage;
import org.suzhi.whitepaper.PaperStatus;

/** Papers for programs. */
@RestController
@Tag(name = "whitepaper")
class PapersApi {

  private static final String PATH = "/api/v1/papers";

  private final PaperShelf shelf;

  PapersApi(PaperShelf shelf) {
    this.shelf = shelf;
  }

  @Schema(name = "PaperRow", description = "whitepaper.schema.paper")
  record Row(
      String code,
      String title,
      String publisher,
      String region,
      int year,
      boolean sample,
      String address) {

    static Row of(Paper paper, Locale locale) {
      return new Row(
          paper.code(),
          paper.title().in(locale),
          paper.publisher().in(locale),
          paper.region().code(),
          paper.year(),
          paper.sample(),
          PATH + "/" + paper.code());
    }
  }

  @Schema(name = "PaperList")
  record All(List<Row> papers) {}

  @Schema(name = "PaperEdition", description = "whitepaper.schema.edition")
  record EditionRow(
      Optional<Integer> number,
      String release,
      String digest,
      String template,
      boolean frozen,
      Optional<OffsetDateTime> publishedAt,
      List<String> files) {

    static EditionRow of(Edition edition) {
      return new EditionRow(
          edition.number(),
          edition.release(),
          edition.digest(),
          edition.template(),
          edition.frozen(),
          edition.publishedAt(),
          List.of("zh", "en").stream()
              .flatMap(
                  language ->
                      Arrays.stream(PaperFormat.values())
                          .map(format -> PaperShelf.file(edition, language, format)))
              .toList());
    }
  }

  @Schema(name = "PaperAnswer", description = "whitepaper.schema.answer")
  record Answer(
      Row paper, EditionRow read, List<EditionRow> published, List<PaperPage.Contents> contents) {}

  @Operation(operationId = "papers", summary = "whitepaper.api.papers")
  @GetMapping(PATH)
  All all(Locale locale) {
    return new All(shelf.papers().all().stream().map(paper -> Row.of(paper, locale)).toList());
  }

  @Operation(operationId = "paper", summary = "whitepaper.api.paper")
  @GetMapping(PATH + "/{code}")
  Answer one(
      @Parameter(description = "whitepaper.api.parameter.code") @PathVariable String code,
      Locale locale) {
    var paper = shelf.paper(code);
    var read = shelf.papers().edition(paper);
    return new Answer(
        Row.of(paper, locale),
        EditionRow.of(read),
        shelf.papers().published(paper).stream().map(EditionRow::of).toList(),
        shelf.papers().page(read, locale).contents());
  }

  @Operation(operationId = "paperStatus", summary = "whitepaper.api.status")
  @GetMapping(PATH + "/{code}/status")
  PaperStatus status(
      @Parameter(description = "whitepaper.api.parameter.code") @PathVariable String code,
      Locale locale) {
    return shelf.papers().status(shelf.papers().draft(shelf.paper(code)), locale);
  }

  @Operation(operationId = "paperFile", summary = "whitepaper.api.file")
  @GetMapping(PATH + "/{code}/files/{language}.{format}")
  ResponseEntity<byte[]> file(
      @Parameter(description = "whitepaper.api.parameter.code") @PathVariable String code,
      @Parameter(description = "whitepaper.api.parameter.language") @PathVariable String language,
      @Parameter(description = "whitepaper.api.parameter.format") @PathVariable String format,
      @Parameter(description = "whitepaper.api.parameter.edition") @RequestParam
          Optional<Integer> edition,
      @Parameter(description = "whitepaper.api.parameter.release") @RequestParam
          Optional<String> release) {
    var paper = shelf.paper(code);
    var kind = PaperShelf.format(format);
    var read = shelf.edition(paper, edition, release);
    var bytes = shelf.papers().file(read, PaperShelf.language(language), kind);
    var name = paper.code() + "-" + language + "." + kind.extension();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(kind.mediaType()))
        .cacheControl(CacheControl.noCache())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header("Suzhi-Release", read.release())
        .body(bytes);
  }
}
