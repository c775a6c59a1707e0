package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's description says about comparisons. */
@WhichObservations
@Operation(
    operationId = "compare",
    summary = "statistics.api.compare",
    description = "statistics.api.compare.description",
    parameters = {
      @Parameter(
          name = "rows",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.rows",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "columns",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.columns",
          schema = @Schema(type = "string"))
    })
@ApiResponse(
    responseCode = "200",
    description = "statistics.api.compared",
    content = {
      @Content(mediaType = "application/json", schema = @Schema(implementation = Comparison.class)),
      @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
      @Content(
          mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          schema = @Schema(type = "string", format = "binary"))
    })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ComparisonOperation {}
