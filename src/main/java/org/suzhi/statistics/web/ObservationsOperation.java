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
@Operation(
    operationId = "observations",
    summary = "Observations with their sources",
    description =
        "Every published or computed figure that fits. A parameter left out means all; a parameter"
            + " may be repeated or hold a list with commas. Ordered by indicator, region and"
            + " breakdown, the newest period first.",
    tags = "statistics",
    parameters = {
      @Parameter(
          name = "indicator",
          in = ParameterIn.QUERY,
          description = "Code of an indicator",
          example = "invention_patents_valid",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "region",
          in = ParameterIn.QUERY,
          description = "GB/T 2260 code, or code of a group of regions",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "period",
          in = ParameterIn.QUERY,
          description = "Such as 2023, 2023-12-31, 2023-01/2023-09, yearbook_2023",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "breakdown",
          in = ParameterIn.QUERY,
          description = "total, or key=value pairs joined by a semicolon",
          schema = @Schema(type = "string")),
      @Parameter(
          name = "page",
          in = ParameterIn.QUERY,
          description = "Counted from one",
          schema = @Schema(type = "integer", defaultValue = "1", minimum = "1")),
      @Parameter(
          name = "size",
          in = ParameterIn.QUERY,
          description = "Observations a page; files hold all when neither page nor size is given",
          schema =
              @Schema(type = "integer", defaultValue = "100", minimum = "1", maximum = "1000")),
      @Parameter(
          name = "format",
          in = ParameterIn.QUERY,
          description =
              "Instead of the Accept header or a suffix .json, .csv, .xlsx; csv-bom begins with a"
                  + " byte order mark for spreadsheet programs",
          schema =
              @Schema(
                  type = "string",
                  allowableValues = {"json", "csv", "csv-bom", "xlsx"})),
      @Parameter(
          name = "detail",
          in = ParameterIn.QUERY,
          description = "Of CSV: one row for each observation, or for each source",
          schema =
              @Schema(
                  type = "string",
                  allowableValues = {"values", "sources"})),
      @Parameter(
          name = "lang",
          in = ParameterIn.QUERY,
          description = "Language of names: zh or en",
          schema =
              @Schema(
                  type = "string",
                  allowableValues = {"zh", "en"}))
    })
@ApiResponse(
    responseCode = "200",
    description = "The observations, perhaps none",
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
    description = "A parameter is unknown, or its value is; the text says what is allowed",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemDetail.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ObservationsOperation {}
