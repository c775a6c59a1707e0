package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Dimension;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics;

/** The codebook for programs: what can be asked for. */
@RestController
@Tag(name = "statistics")
class CodebookApi {

  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;

  CodebookApi(Statistics statistics, Regions regions, MessageSource messages) {
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
  }

  @Schema(name = "Indicators", description = "statistics.schema.indicators")
  record IndicatorList(String release, int total, List<IndicatorRow> indicators) {}

  @Schema(name = "Indicator", description = "statistics.schema.indicator")
  record IndicatorRow(
      @Schema(example = "invention_patents_valid") String code,
      Text name,
      String unit,
      String unitName,
      String category,
      String categoryName,
      @Schema(description = "statistics.schema.kind") String kind,
      @Nullable Text definition,
      @Schema(description = "statistics.schema.formulas") List<String> formulas,
      @Schema(description = "statistics.schema.published") boolean published,
      @Schema(description = "statistics.schema.observations-count") int observations) {}

  @Schema(name = "IndicatorDetail", description = "statistics.schema.indicator-detail")
  record IndicatorDetail(
      String release,
      IndicatorRow indicator,
      List<String> regions,
      List<String> periods,
      List<String> breakdowns) {}

  @Schema(name = "Dimensions", description = "statistics.schema.dimensions")
  record DimensionList(String release, List<Dimension> dimensions) {}

  @Schema(name = "Documents", description = "statistics.schema.documents")
  record DocumentList(String release, List<Document> documents) {}

  @Operation(
      operationId = "indicators",
      summary = "statistics.api.indicators",
      description = "statistics.api.indicators.description")
  @GetMapping("/api/v1/statistics/indicators")
  IndicatorList indicators(
      @Parameter(description = "statistics.api.parameter.search") @RequestParam(required = false)
          @Nullable String search,
      HttpServletRequest request,
      Locale locale) {
    Parameters.of(request.getParameterMap(), List.of("search"));
    var words = words(locale);
    var found =
        search == null || search.isBlank()
            ? statistics.indicators()
            : statistics.search(search, locale);
    return new IndicatorList(
        statistics.version(), found.size(), found.stream().map(i -> row(i, words)).toList());
  }

  @Operation(operationId = "indicator", summary = "statistics.api.indicator")
  @GetMapping("/api/v1/statistics/indicators/{code}")
  IndicatorDetail indicator(
      @Parameter(description = "statistics.api.parameter.indicator") @PathVariable String code,
      Locale locale) {
    var words = words(locale);
    var request = new ObservationRequest(Parameters.NONE, words);
    var indicator = statistics.indicator(request.known(code)).orElseThrow();
    var observations = statistics.observations(ObservationQuery.of(code));
    return new IndicatorDetail(
        statistics.version(),
        row(indicator, words),
        observations.stream().map(o -> o.region().code()).distinct().toList(),
        observations.stream()
            .map(Observation::period)
            .distinct()
            .sorted(java.util.Comparator.<Period>reverseOrder())
            .map(Period::toString)
            .toList(),
        observations.stream().map(o -> o.breakdown().toString()).distinct().toList());
  }

  @Operation(operationId = "dimensions", summary = "statistics.api.dimensions")
  @GetMapping("/api/v1/statistics/dimensions")
  DimensionList dimensions() {
    return new DimensionList(statistics.version(), statistics.dimensions());
  }

  @Operation(
      operationId = "documents",
      summary = "statistics.api.documents",
      description = "statistics.api.documents.description")
  @GetMapping("/api/v1/statistics/documents")
  DocumentList documents() {
    return new DocumentList(statistics.version(), statistics.documents());
  }

  private IndicatorRow row(Indicator indicator, Vocabulary words) {
    return new IndicatorRow(
        indicator.code(),
        indicator.name(),
        indicator.unit(),
        unit(indicator, words),
        indicator.category(),
        words.category(indicator.category()),
        Codes.of(indicator.kind()),
        indicator.definition().orElse(null),
        indicator.formulas(),
        indicator.published(),
        statistics.observations(ObservationQuery.of(indicator.code())).size());
  }

  private static String unit(Indicator indicator, Vocabulary words) {
    return Optional.of(indicator)
        .flatMap(Indicator::counted)
        .map(counted -> counted.in(words.locale()))
        .orElseGet(() -> words.unit(indicator.unit()));
  }

  private Vocabulary words(Locale locale) {
    return new Vocabulary(statistics, regions, messages, locale);
  }
}
