package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's description says about counting the facts of a release. */
@Operation(
    operationId = "counts",
    summary = "statistics.api.counts",
    description = "statistics.api.counts.description",
    parameters = {
      @Parameter(
          name = "indicator",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.indicator",
          required = true,
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
          required = true,
          schema = @Schema(type = "string")),
      @Parameter(
          name = "by",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.by",
          schema = @Schema(type = "string"))
    })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface CountsOperation {}
