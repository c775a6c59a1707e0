package org.suzhi.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Competence;

/** The network and its competence for other programs. */
@RestController
@RequestMapping("/api/v1/organisation")
@Tag(name = "Organisation", description = "organisation.api")
class OrganisationApi {

  private static final int PAGE = 50;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Bodies bodies;
  private final Competence competence;
  private final Asked asked;
  private final Places places;
  private final Explanations explanations;

  OrganisationApi(
      Bodies bodies, Competence competence, Asked asked, Places places, Explanations explanations) {
    this.bodies = bodies;
    this.competence = competence;
    this.asked = asked;
    this.places = places;
    this.explanations = explanations;
  }

  record Page(int page, int pages, int total, List<BodyJson> items) {}

  record Answer(
      String service,
      Text serviceName,
      String region,
      Optional<String> field,
      String outcome,
      boolean sample,
      List<Pair> choice,
      List<Text> whyNone) {}

  record Pair(BodyJson accepts, BodyJson decides, List<Text> because) {}

  @GetMapping("/bodies")
  @Operation(summary = "organisation.api.bodies")
  Page bodies(
      @Parameter(description = "organisation.api.parameter.kind") @RequestParam(defaultValue = "")
          String kind,
      @Parameter(description = "organisation.api.parameter.region") @RequestParam(defaultValue = "")
          String region,
      @Parameter(description = "organisation.api.parameter.parent") @RequestParam(defaultValue = "")
          String parent,
      @Parameter(description = "organisation.api.parameter.q") @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "organisation.api.parameter.page") @RequestParam(defaultValue = "1")
          String page) {
    var found = bodies.list(asked.query(kind, region, parent, q));
    int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int number = asked.page(page, pages);
    var items =
        found.stream()
            .skip((long) (number - 1) * PAGE)
            .limit(PAGE)
            .map(body -> BodyJson.of(body, places))
            .toList();
    return new Page(number, pages, found.size(), items);
  }

  @GetMapping("/bodies.csv")
  @Operation(summary = "organisation.api.bodies-csv")
  ResponseEntity<byte[]> bodiesAsCsv(
      @Parameter(description = "organisation.api.parameter.kind") @RequestParam(defaultValue = "")
          String kind,
      @Parameter(description = "organisation.api.parameter.region") @RequestParam(defaultValue = "")
          String region,
      @Parameter(description = "organisation.api.parameter.parent") @RequestParam(defaultValue = "")
          String parent,
      @Parameter(description = "organisation.api.parameter.q") @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "organisation.api.parameter.bom")
          @RequestParam(defaultValue = "false")
          boolean bom) {
    var csv = new BodiesCsv(bodies.list(asked.query(kind, region, parent, q))).text();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bodies.csv\"")
        .body(((bom ? BYTE_ORDER_MARK : "") + csv).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/bodies/{code}")
  @Operation(summary = "organisation.api.body")
  BodyJson body(
      @Parameter(description = "organisation.api.parameter.code") @PathVariable String code) {
    return BodyJson.of(asked.body(code), places);
  }

  @GetMapping("/competence")
  @Operation(summary = "organisation.api.competence")
  Answer competence(
      @Parameter(description = "organisation.api.parameter.service") @RequestParam String service,
      @Parameter(description = "organisation.api.parameter.place") @RequestParam String region,
      @Parameter(description = "organisation.api.parameter.field") @RequestParam(defaultValue = "")
          String field) {
    var name = asked.service(service);
    var place = asked.region(region);
    var symbol = asked.field(field);
    var answer = competence.ask(name.code(), place, symbol);
    var shown = ShownAnswer.of(name, place, symbol, answer, explanations);
    return new Answer(
        name.code(),
        name.name(),
        place.code(),
        symbol.map(IpcSymbol::symbol),
        shown.outcome(),
        shown.sample(),
        shown.choice().stream().map(this::pair).toList(),
        shown.whyNone());
  }

  private Pair pair(ShownAnswer.Pair pair) {
    return new Pair(
        BodyJson.of(pair.accepts(), places), BodyJson.of(pair.decides(), places), pair.because());
  }
}
