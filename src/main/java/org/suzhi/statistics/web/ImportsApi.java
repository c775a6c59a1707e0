package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.statistics.ImportRecord;

/** Brings observations in, and tells what was brought in. */
@RestController
class ImportsApi {

  private static final String PATH = "/api/v1/statistics/imports";

  private final Uploads uploads;

  ImportsApi(Uploads uploads) {
    this.uploads = uploads;
  }

  @Schema(name = "Imports", description = "statistics.schema.imports")
  record All(List<ImportRecord> imports) {}

  @Operation(
      operationId = "bringObservations",
      summary = "statistics.api.import",
      description = "statistics.api.import.description",
      tags = "statistics")
  @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportAnswer> bring(
      @RequestParam MultipartFile file,
      @Parameter(description = "statistics.api.parameter.dry-run")
          @RequestParam(name = "dry-run", defaultValue = "false")
          boolean dryRun,
      @Parameter(description = "statistics.api.parameter.replace")
          @RequestParam(defaultValue = "false")
          boolean replace,
      HttpServletRequest request,
      Locale locale) {
    var answer = uploads.bring(file, dryRun, replace, request, locale);
    return ResponseEntity.status(
            answer.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .body(answer);
  }

  @Operation(operationId = "imports", summary = "statistics.api.imports", tags = "statistics")
  @GetMapping(PATH)
  All all(HttpServletRequest request) {
    return new All(uploads.past(request));
  }
}
