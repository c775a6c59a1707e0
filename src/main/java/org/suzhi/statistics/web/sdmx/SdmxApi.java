package org.suzhi.statistics.web.sdmx;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.platform.Problem;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Statistics;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures over the REST interface of SDMX, in its newer (2.x) and its older (1.x) addresses.
 */
@RestController
@Tag(name = "sdmx")
class SdmxApi {

  private static final String ROOT = "/api/v1/sdmx";

  private final Statistics statistics;
  private final Regions regions;
  private final Terms terms;
  private final Clock clock;
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final AtomicReference<Held> held = new AtomicReference<>(new Held("", Optional.empty()));

  /** The structure as read off that state of the data. */
  private record Held(String version, Optional<Structure> structure) {}

  SdmxApi(Statistics statistics, Regions regions, MessageSource messages, Clock clock) {
    this.statistics = statistics;
    this.regions = regions;
    this.terms = new Terms(messages);
    this.clock = clock;
  }

  @Operation(summary = "statistics.sdmx.structure")
  @GetMapping({
    ROOT + "/structure/{type}",
    ROOT + "/structure/{type}/{agency}",
    ROOT + "/structure/{type}/{agency}/{id}",
    ROOT + "/structure/{type}/{agency}/{id}/{version}",
    ROOT + "/{type:dataflow|datastructure|codelist|conceptscheme}",
    ROOT + "/{type:dataflow|datastructure|codelist|conceptscheme}/{agency}",
    ROOT + "/{type:dataflow|datastructure|codelist|conceptscheme}/{agency}/{id}",
    ROOT + "/{type:dataflow|datastructure|codelist|conceptscheme}/{agency}/{id}/{version}"
  })
  ResponseEntity<byte[]> structure(
      @Parameter(description = "statistics.sdmx.parameter.type") @PathVariable String type,
      @Parameter(description = "statistics.sdmx.parameter.agency") @PathVariable
          Optional<String> agency,
      @Parameter(description = "statistics.sdmx.parameter.id") @PathVariable Optional<String> id,
      @Parameter(description = "statistics.sdmx.parameter.version") @PathVariable
          Optional<String> version,
      @Parameter(description = "statistics.sdmx.parameter.references")
          @RequestParam(defaultValue = "none")
          String references,
      @Parameter(description = "statistics.sdmx.parameter.format") @RequestParam
          Optional<String> format,
      HttpServletRequest request,
      Locale locale)
      throws HttpMediaTypeNotAcceptableException {
    var chosen = MessageFormat.ofStructure(accept(request), format);
    var parts =
        Parts.of(
            type, agency.orElse("all"), id.orElse("all"), version.orElse("latest"), references);
    var structure = structure();
    return answer(
        chosen,
        locale,
        chosen.isXml()
            ? new StructureXml(structure).write(parts, clock.instant())
            : json(new StructureJson(structure, locale).write(parts, clock.instant())));
  }

  @Operation(summary = "statistics.sdmx.data")
  @GetMapping({
    ROOT + "/data/dataflow/{agency}/{id}/{version}",
    ROOT + "/data/dataflow/{agency}/{id}/{version}/{key}"
  })
  ResponseEntity<byte[]> data(
      @Parameter(description = "statistics.sdmx.parameter.agency") @PathVariable String agency,
      @Parameter(description = "statistics.sdmx.parameter.id") @PathVariable String id,
      @Parameter(description = "statistics.sdmx.parameter.version") @PathVariable String version,
      @Parameter(description = "statistics.sdmx.parameter.key") @PathVariable Optional<String> key,
      @Parameter(description = "statistics.sdmx.parameter.format") @RequestParam
          Optional<String> format,
      HttpServletRequest request,
      Locale locale)
      throws HttpMediaTypeNotAcceptableException {
    return data(agency + "," + id + "," + version, key.orElse("*"), format, request, locale);
  }

  @Operation(summary = "statistics.sdmx.old-data")
  @GetMapping({
    ROOT + "/data/{flow}",
    ROOT + "/data/{flow}/{key}",
    ROOT + "/data/{flow}/{key}/{provider}"
  })
  ResponseEntity<byte[]> oldData(
      @Parameter(description = "statistics.sdmx.parameter.flow") @PathVariable String flow,
      @Parameter(description = "statistics.sdmx.parameter.key") @PathVariable Optional<String> key,
      @Parameter(description = "statistics.sdmx.parameter.provider") @PathVariable
          Optional<String> provider,
      @Parameter(description = "statistics.sdmx.parameter.format") @RequestParam
          Optional<String> format,
      HttpServletRequest request,
      Locale locale)
      throws HttpMediaTypeNotAcceptableException {
    if (!provider.map(asked -> Parts.matches(asked, Ids.AGENCY)).orElse(true)) {
      throw new Problem(HttpStatus.NOT_FOUND, "statistics.sdmx-unknown-flow", provider.orElse(""));
    }
    return data(flow, key.orElse("all"), format, request, locale);
  }

  private ResponseEntity<byte[]> data(
      String flow, String key, Optional<String> format, HttpServletRequest request, Locale locale)
      throws HttpMediaTypeNotAcceptableException {
    checkFlow(flow);
    var chosen = MessageFormat.ofData(accept(request), format);
    var structure = structure();
    var asked = DataRequest.of(key, request.getParameterMap(), structure);
    var found = statistics.observations(asked.query()).stream().filter(asked::includes).toList();
    if (found.isEmpty()) {
      throw new Problem(HttpStatus.NOT_FOUND, "statistics.sdmx-no-results", key);
    }
    var answer = Answer.of(found, asked);
    if (chosen.isXml() && asked.flat()) {
      throw new HttpMediaTypeNotAcceptableException(
          java.util.List.of(MessageFormat.DATA_JSON.type()));
    }
    return answer(
        chosen,
        locale,
        chosen.isXml()
            ? new DataXml(answer).write(clock.instant())
            : json(
                new DataJson(answer, structure, locale, asked.flat())
                    .write(clock.instant(), ROOT)));
  }

  /** A flow is written {@code FLOW}, {@code AGENCY,FLOW} or {@code AGENCY,FLOW,VERSION}. */
  private static void checkFlow(String flow) {
    var parts = flow.split(",", -1);
    boolean known =
        switch (parts.length) {
          case 1 -> Parts.matches(parts[0], Ids.FLOW);
          case 2 -> Parts.matches(parts[0], Ids.AGENCY) && Parts.matches(parts[1], Ids.FLOW);
          case 3 ->
              Parts.matches(parts[0], Ids.AGENCY)
                  && Parts.matches(parts[1], Ids.FLOW)
                  && Parts.isVersion(parts[2]);
          default -> false;
        };
    if (!known) {
      throw new Problem(HttpStatus.NOT_FOUND, "statistics.sdmx-unknown-flow", flow);
    }
  }

  /** Reading the structure takes every figure: once for each state of the data is enough. */
  private Structure structure() {
    var version = statistics.version();
    var known = held.get();
    if (known.version().equals(version) && known.structure().isPresent()) {
      return known.structure().get();
    }
    var read = Structure.of(statistics, regions, terms);
    held.set(new Held(version, Optional.of(read)));
    return read;
  }

  private ResponseEntity<byte[]> answer(MessageFormat format, Locale locale, byte[] message) {
    return ResponseEntity.ok()
        .contentType(format.type())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, format.isXml() ? "zh, en" : locale.getLanguage())
        .header("Suzhi-Release", statistics.version())
        .body(message);
  }

  private byte[] json(Object message) {
    return mapper.writeValueAsBytes(message);
  }

  private static Optional<String> accept(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT));
  }
}
