package org.suzhi.whitepaper.web.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** What the API's description says about the check. */
@Operation(
    operationId = "checkPaper",
    summary = "whitepaper.check.api",
    description = "whitepaper.check.api.description",
    tags = "whitepaper",
    requestBody =
        @RequestBody(
            required = true,
            content =
                @Content(
                    mediaType = "multipart/form-data",
                    schema = @Schema(implementation = CheckOperation.Form.class))))
@ApiResponse(
    responseCode = "200",
    description = "whitepaper.check.api.ok",
    content =
        @Content(
            mediaType = "application/json",
            array = @ArraySchema(schema = @Schema(implementation = FindingRow.class))))
@ApiResponse(responseCode = "400", description = "whitepaper.check.api.bad", content = @Content)
@ApiResponse(
    responseCode = "422",
    description = "whitepaper.check.api.unreadable",
    content = @Content)
@ApiResponse(responseCode = "429", description = "whitepaper.check.api.many", content = @Content)
@ApiResponse(responseCode = "503", description = "whitepaper.check.api.busy", content = @Content)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface CheckOperation {

  /** The parts of the request. */
  @Schema(name = "PaperToCheck")
  record Form(
      @Schema(type = "string", format = "binary", description = "whitepaper.schema.file")
          String file,
      @Schema(type = "string", format = "binary", description = "whitepaper.schema.zh") String zh,
      @Schema(type = "string", format = "binary", description = "whitepaper.schema.en") String en,
      @ArraySchema(
              schema = @Schema(type = "string", format = "binary"),
              arraySchema = @Schema(description = "whitepaper.schema.earlier"))
          List<String> earlier) {}
}
