package org.suzhi.procedure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Problem;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Acted;
import org.suzhi.procedure.Applicant;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Caller;
import org.suzhi.procedure.Desk;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Filed;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.Flow;
import tools.jackson.databind.JsonNode;

/** Filing and acting for other programs, with the same checks as the pages. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Applications", description = "procedure.api")
class ApplicationsApi {

  private final Applications applications;
  private final Desk desk;
  private final Wording wording;

  ApplicationsApi(Applications applications, Desk desk, Wording wording) {
    this.applications = applications;
    this.desk = desk;
    this.wording = wording;
  }

  record NewApplication(
      String service, @Nullable Integer version, JsonNode answers, @Nullable String body) {}

  record NewAct(
      @Nullable Integer version,
      @Nullable String action,
      @Nullable List<String> reasons,
      @Nullable String words,
      @Nullable Map<String, String> detail) {}

  record Wrong(String field, String message) {}

  record Answer(
      String outcome, Optional<Case> application, List<Wrong> problems, List<String> choice) {}

  record Case(
      String number,
      String service,
      String stage,
      Text stageName,
      int version,
      Instant filedAt,
      Optional<Instant> due,
      Optional<String> outcome,
      Optional<String> outsideNumber,
      List<String> actions) {}

  @GetMapping("/applications")
  @Operation(summary = "procedure.api.mine")
  List<Case> mine(
      Visitor visitor,
      @Parameter(description = "procedure.api.parameter.page") @RequestParam(defaultValue = "1")
          int page) {
    return desk.of(visitor.scope(), Math.max(1, page)).stream()
        .map(each -> shown(visitor, each))
        .toList();
  }

  @GetMapping("/applications/{number}")
  @Operation(summary = "procedure.api.application")
  Case one(
      Visitor visitor,
      @Parameter(description = "procedure.api.parameter.number") @PathVariable String number) {
    return shown(visitor, found(visitor, number));
  }

  private Application found(Visitor visitor, String number) {
    return ApplicationPages.parsed(number)
        .flatMap(known -> applications.find(visitor.scope(), known))
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
  }

  @PostMapping("/applications")
  @Operation(summary = "procedure.api.file")
  ResponseEntity<Answer> file(
      Visitor visitor,
      @Parameter(description = "procedure.api.parameter.key")
          @RequestHeader(name = "Idempotency-Key", defaultValue = "")
          String key,
      @RequestBody NewApplication asked,
      Locale locale) {
    if (key.isBlank() || key.length() > 100) {
      throw new Problem(HttpStatus.BAD_REQUEST, "platform.missing-parameter", "Idempotency-Key");
    }
    var actor = visitor.account().actor();
    var name = visitor.account().name();
    var party = visitor.scope().party().map(Object::toString);
    var filing =
        new Filing(
            asked.service(),
            Optional.ofNullable(asked.version()),
            asked.answers().toString(),
            new Applicant(actor, party, name),
            actor,
            name,
            Optional.empty(),
            Optional.ofNullable(asked.body()),
            key,
            Optional.empty());
    return filed(visitor, applications.file(filing), locale);
  }

  private ResponseEntity<Answer> filed(Visitor visitor, Filed filed, Locale locale) {
    return switch (filed) {
      case Filed.Received received ->
          good(HttpStatus.CREATED, "received", visitor, received.application());
      case Filed.Before before -> good(HttpStatus.OK, "before", visitor, before.application());
      case Filed.Joined joined -> good(HttpStatus.OK, "joined", visitor, joined.application());
      case Filed.Faulty faulty -> bad("faulty", wrong(faulty.problems(), locale), List.of());
      case Filed.Ineligible no ->
          bad(
              "ineligible",
              no.grounds().stream().map(g -> new Wrong(g.code(), g.words().in(locale))).toList(),
              List.of());
      case Filed.Choose choose ->
          bad("choose", List.of(), choose.bodies().stream().map(b -> b.code().code()).toList());
      case Filed.NobodyCompetent _ -> bad("nobody-competent", List.of(), List.of());
      case Filed.NoSuchService no ->
          bad(
              "no-such-service",
              List.of(new Wrong("service", no.why().name().toLowerCase(Locale.ROOT))),
              List.of());
    };
  }

  @PostMapping("/applications/{number}/acts")
  @Operation(summary = "procedure.api.act")
  ResponseEntity<Answer> act(
      Visitor visitor,
      @Parameter(description = "procedure.api.parameter.number") @PathVariable String number,
      @RequestBody(required = false) @Nullable NewAct asked,
      Locale locale) {
    var application = found(visitor, number);
    if (asked == null || asked.version() == null || asked.action() == null) {
      throw new Problem(HttpStatus.BAD_REQUEST, "procedure.act-incomplete");
    }
    var act =
        Act.of(asked.version(), asked.action())
            .because(
                Optional.ofNullable(asked.reasons()).orElse(List.of()),
                Optional.ofNullable(asked.words()).orElse(""))
            .with(Optional.ofNullable(asked.detail()).orElse(Map.of()));
    var caller = new Caller(visitor.scope(), visitor.account().name());
    return switch (applications.act(caller, application.number(), act)) {
      case Acted.Done done -> good(HttpStatus.OK, "done", visitor, done.application());
      case Acted.Overtaken late ->
          good(HttpStatus.CONFLICT, "overtaken", visitor, late.application());
      case Acted.Taken taken -> good(HttpStatus.CONFLICT, "taken", visitor, taken.application());
      case Acted.Faulty faulty -> bad("faulty", wrong(faulty.problems(), locale), List.of());
      case Acted.NotTheirs _ -> throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    };
  }

  private List<Wrong> wrong(List<FieldProblem> problems, Locale locale) {
    return problems.stream()
        .map(problem -> new Wrong(problem.path(), wording.problem(problem, locale)))
        .toList();
  }

  private ResponseEntity<Answer> good(
      HttpStatus status, String outcome, Visitor visitor, Application application) {
    return ResponseEntity.status(status)
        .body(new Answer(outcome, Optional.of(shown(visitor, application)), List.of(), List.of()));
  }

  private static ResponseEntity<Answer> bad(
      String outcome, List<Wrong> problems, List<String> choice) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(new Answer(outcome, Optional.empty(), problems, choice));
  }

  private Case shown(Visitor visitor, Application application) {
    return new Case(
        application.number().number(),
        application.service().code(),
        application.stage(),
        application.place().name(),
        application.version(),
        application.filedAt(),
        application.due(),
        application.end().map(end -> end.outcome().name()),
        application.outsideNumber(),
        applications.possible(visitor.scope(), application).stream()
            .map(Flow.Action::code)
            .toList());
  }
}
