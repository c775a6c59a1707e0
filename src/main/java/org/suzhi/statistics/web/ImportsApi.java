package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.ImportRecord;
import org.suzhi.statistics.ImportReport.Outcome;
import org.suzhi.statistics.Imports;
import org.suzhi.statistics.Statistics;

/** Brings observations in, and tells what was brought in. */
@RestController
class ImportsApi {

  private static final String PATH = "/api/v1/statistics/imports";

  private final ImportGate gate;
  private final Uploads uploads;
  private final Imports imports;
  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;

  ImportsApi(
      ImportGate gate,
      Uploads uploads,
      Imports imports,
      Statistics statistics,
      Regions regions,
      MessageSource messages) {
    this.gate = gate;
    this.uploads = uploads;
    this.imports = imports;
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
  }

  record All(List<ImportRecord> imports) {}

  @Operation(
      operationId = "bringObservations",
      summary = "statistics.api.import",
      description = "statistics.api.import.description",
      tags = "statistics")
  @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportAnswer> bring(
      @RequestParam MultipartFile file,
      @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean replace,
      HttpServletRequest request,
      Locale locale) {
    gate.check(request);
    var report = uploads.bring(file, dryRun, replace);
    var texts = new ImportTexts(new Vocabulary(statistics, regions, messages, locale));
    return ResponseEntity.status(
            report.outcome() == Outcome.REFUSED ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .body(ImportAnswer.of(report, dryRun, texts));
  }

  @Operation(operationId = "imports", summary = "statistics.api.imports", tags = "statistics")
  @GetMapping(PATH)
  All all(HttpServletRequest request) {
    gate.check(request);
    return new All(imports.all());
  }
}
