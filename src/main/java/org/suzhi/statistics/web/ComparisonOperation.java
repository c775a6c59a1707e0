package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's description says about comparisons. */
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
          schema = @Schema(type = "string")),
      @Parameter(
          name = "indicator",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.indicator",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "region",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.region",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "period",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.period",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "breakdown",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.breakdown",
          schema = @Schema(type = "string"))
    })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ComparisonOperation {}
