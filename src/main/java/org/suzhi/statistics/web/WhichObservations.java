package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters by which observations are chosen, and the language of the answer. */
@Parameter(
    name = "indicator",
    in = ParameterIn.QUERY,
    description = "statistics.api.parameter.indicator",
    example = "invention_patents_valid",
    schema = @Schema(type = "string"))
@Parameter(
    name = "region",
    in = ParameterIn.QUERY,
    description = "statistics.api.parameter.region",
    schema = @Schema(type = "string"))
@Parameter(
    name = "period",
    in = ParameterIn.QUERY,
    description = "statistics.api.parameter.period",
    schema = @Schema(type = "string"))
@Parameter(
    name = "breakdown",
    in = ParameterIn.QUERY,
    description = "statistics.api.parameter.breakdown",
    schema = @Schema(type = "string"))
@Parameter(
    name = "lang",
    in = ParameterIn.QUERY,
    description = "statistics.api.parameter.lang",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"zh", "en"}))
@Parameter(
    name = "format",
    in = ParameterIn.QUERY,
    description = "statistics.api.parameter.format",
    schema =
        @Schema(
            type = "string",
            allowableValues = {"json", "csv", "csv-bom", "xlsx"}))
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WhichObservations {}
