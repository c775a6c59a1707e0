package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.platform.Problem;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Statistics;

/** Two ways of looking at figures crossed: regions by years, owners by regions, and so on. */
@RestController
@Tag(name = "statistics")
class ComparisonApi {

  private static final String PATH = "/api/v1/statistics/compare";
  private static final List<String> AXES = ObservationRequest.WHICH;

  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;
  private final Clock clock;

  ComparisonApi(Statistics statistics, Regions regions, MessageSource messages, Clock clock) {
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
    this.clock = clock;
  }

  @ComparisonOperation
  @GetMapping(PATH)
  ResponseEntity<?> compare(HttpServletRequest request, Locale locale) {
    return answer(request, locale);
  }

  @Hidden
  @GetMapping({PATH + ".json", PATH + ".csv", PATH + ".xlsx"})
  ResponseEntity<?> file(HttpServletRequest request, Locale locale) {
    return answer(request, locale);
  }

  private ResponseEntity<?> answer(HttpServletRequest request, Locale locale) {
    var parameters =
        Parameters.of(
            request.getParameterMap(), ObservationRequest.which("rows", "columns", "format"));
    var words = new Vocabulary(statistics, regions, messages, locale);
    var rows = parameters.choice("rows", AXES).orElse("region");
    var columns = parameters.choice("columns", AXES).orElse("period");
    if (rows.equals(columns)) {
      throw new Problem(HttpStatus.BAD_REQUEST, "statistics.same-axes", "rows", "columns", rows);
    }
    var found = statistics.observations(new ObservationRequest(parameters, words).query());
    for (String axis : AXES) {
      if (!axis.equals(rows) && !axis.equals(columns)) {
        checkOne(axis, found, words);
      }
    }
    var format = Format.wanted(parameters, request);
    var table = Comparison.of(found, rows, columns, statistics.version(), words);
    return format == Format.JSON
        ? Format.json(table, table.release(), locale)
        : file(format, table, rows, found, words);
  }

  private ResponseEntity<byte[]> file(
      Format format, Comparison table, String axis, List<Observation> found, Vocabulary words) {
    var columns = table.fileColumns(axis);
    var bytes =
        format == Format.XLSX
            ? new ObservationsWorkbook(words)
                .write(table.lines(), columns, found, LocalDate.now(clock))
            : new ObservationsCsv(words).write(table.lines(), columns, format == Format.CSV_BOM);
    return format.file(bytes, "comparison", table.release(), words.locale());
  }

  /** Without this a cell would hold one of several figures, nobody could tell which. */
  private static void checkOne(String axis, List<Observation> found, Vocabulary words) {
    var heads = Comparison.heads(found, axis, words);
    if (heads.size() > 1) {
      throw new Problem(
          HttpStatus.BAD_REQUEST,
          "statistics.not-narrowed",
          axis,
          String.join(", ", heads.keySet().stream().limit(5).toList()));
    }
  }
}
