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
import org.springframework.http.ProblemDetail;

/** What the API's description says about observations. */
@WhichObservations
@Operation(
    operationId = "observations",
    summary = "statistics.api.observations",
    description = "statistics.api.observations.description",
    tags = "statistics",
    parameters = {
      @Parameter(
          name = "page",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.page",
          schema = @Schema(type = "integer", defaultValue = "1", minimum = "1")),
      @Parameter(
          name = "size",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.size",
          schema =
              @Schema(type = "integer", defaultValue = "100", minimum = "1", maximum = "1000")),
      @Parameter(
          name = "detail",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.detail",
          schema =
              @Schema(
                  type = "string",
                  allowableValues = {"values", "sources"})),
      @Parameter(
          name = "release",
          in = ParameterIn.QUERY,
          description = "statistics.api.parameter.release",
          schema = @Schema(type = "string"))
    })
@ApiResponse(
    responseCode = "200",
    description = "statistics.api.found",
    content = {
      @Content(
          mediaType = "application/json",
          schema = @Schema(implementation = ObservationPage.class)),
      @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
      @Content(
          mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          schema = @Schema(type = "string", format = "binary"))
    })
@ApiResponse(
    responseCode = "400",
    description = "statistics.api.refused",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemDetail.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ObservationsOperation {}
