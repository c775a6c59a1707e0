package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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

  private static final List<String> AXES = ObservationRequest.WHICH;

  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;

  ComparisonApi(Statistics statistics, Regions regions, MessageSource messages) {
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
  }

  @Schema(name = "Comparison", description = "A table of values; a cell without a figure is null.")
  record Comparison(
      String release, List<Head> rows, List<Head> columns, List<List<@Nullable Cell>> cells) {}

  @Schema(name = "Head", description = "What a row or a column is about.")
  record Head(String code, String name) {}

  @Schema(name = "Cell", description = "A value in its unit.")
  record Cell(BigDecimal value, String unit, boolean computed) {}

  @ComparisonOperation
  @GetMapping("/api/v1/statistics/compare")
  Comparison compare(HttpServletRequest request, Locale locale) {
    var parameters =
        Parameters.of(request.getParameterMap(), ObservationRequest.which("rows", "columns"));
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
    return table(found, rows, columns, words);
  }

  /** Without this a cell would hold one of several figures, nobody could tell which. */
  private static void checkOne(String axis, List<Observation> found, Vocabulary words) {
    var heads = heads(found, axis, words);
    if (heads.size() > 1) {
      throw new Problem(
          HttpStatus.BAD_REQUEST,
          "statistics.not-narrowed",
          axis,
          String.join(", ", heads.keySet().stream().limit(5).toList()));
    }
  }

  private Comparison table(List<Observation> found, String rows, String columns, Vocabulary words) {
    var down = heads(found, rows, words);
    var across = heads(found, columns, words);
    var cells = new LinkedHashMap<List<String>, Cell>();
    found.forEach(
        o ->
            cells.put(
                List.of(code(o, rows), code(o, columns)),
                new Cell(o.value(), o.unit(), o.computed())));
    List<List<@Nullable Cell>> table = new ArrayList<>();
    for (String row : down.keySet()) {
      List<@Nullable Cell> line = new ArrayList<>();
      across.keySet().forEach(column -> line.add(cells.get(List.of(row, column))));
      table.add(line);
    }
    return new Comparison(
        statistics.version(), List.copyOf(down.values()), List.copyOf(across.values()), table);
  }

  private static Map<String, Head> heads(List<Observation> found, String axis, Vocabulary words) {
    var heads = new LinkedHashMap<String, Head>();
    var ordered =
        axis.equals("period")
            ? found.stream().sorted(java.util.Comparator.comparing(Observation::period)).toList()
            : found;
    ordered.forEach(o -> heads.putIfAbsent(code(o, axis), head(o, axis, words)));
    return heads;
  }

  private static Head head(Observation o, String axis, Vocabulary words) {
    return new Head(
        code(o, axis),
        switch (axis) {
          case "indicator" -> words.indicator(o.indicator());
          case "region" -> words.region(o.region());
          case "period" -> words.period(o.period());
          default -> words.breakdown(o.breakdown());
        });
  }

  private static String code(Observation o, String axis) {
    return switch (axis) {
      case "indicator" -> o.indicator();
      case "region" -> o.region().code();
      case "period" -> o.period().toString();
      default -> o.breakdown().toString();
    };
  }
}
