package org.suzhi.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.kernel.Text;
import org.suzhi.register.Event;
import org.suzhi.register.Register;
import org.suzhi.register.RightCode;
import org.suzhi.register.RightKind;
import org.suzhi.register.RightKinds;
import org.suzhi.register.RightRule;
import org.suzhi.register.web.RightsAsked.Typed;

/** The register for other programs. */
@RestController
@RequestMapping("/api/v1/register")
@Tag(name = "Register", description = "register.api")
class RegisterApi {

  private final Register register;
  private final RightKinds kinds;
  private final RightsAsked asked;
  private final Labels labels;
  private final HistoryRows history;

  RegisterApi(
      Register register, RightKinds kinds, RightsAsked asked, Labels labels, HistoryRows history) {
    this.register = register;
    this.kinds = kinds;
    this.asked = asked;
    this.labels = labels;
    this.history = history;
  }

  record Rights(int page, int pages, long total, List<RightJson> items) {}

  record Kind(String code, Text name, Optional<Integer> months, boolean sample, List<Code> sorts) {}

  record Code(String code, Text name, boolean sample) {}

  /** An event; its words are in the caller's language. */
  record Happened(
      int position,
      String change,
      LocalDate legalDate,
      Instant recordedAt,
      List<Said> says,
      Optional<String> reason,
      Optional<Integer> correctedBy) {}

  record Said(String what, String words) {}

  @GetMapping("/kinds")
  @Operation(summary = "register.api.kinds")
  List<Kind> kinds() {
    return Arrays.stream(RightKind.values()).map(this::kind).toList();
  }

  private Kind kind(RightKind kind) {
    var rule = kinds.rule(kind);
    var list =
        switch (kind) {
          case DATA_IP -> "data-class";
          case WORK -> "work-type";
        };
    return new Kind(
        kind.code(),
        labels.kind(kind),
        rule.flatMap(RightRule::months),
        rule.map(RightRule::sample).orElse(true),
        kinds.list(list).stream().map(RegisterApi::code).toList());
  }

  private static Code code(RightCode code) {
    return new Code(code.code(), code.name(), code.sample());
  }

  @GetMapping("/rights")
  @Operation(summary = "register.api.rights")
  Rights rights(
      @Parameter(description = "register.api.parameter.kind") @RequestParam(defaultValue = "")
          String kind,
      @Parameter(description = "register.api.parameter.q") @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "register.api.parameter.holder") @RequestParam(defaultValue = "")
          String holder,
      @Parameter(description = "register.api.parameter.sort") @RequestParam(defaultValue = "")
          String sort,
      @Parameter(description = "register.api.parameter.status") @RequestParam(defaultValue = "")
          String status,
      @Parameter(description = "register.api.parameter.from") @RequestParam(defaultValue = "")
          String from,
      @Parameter(description = "register.api.parameter.to") @RequestParam(defaultValue = "")
          String to,
      @Parameter(description = "register.api.parameter.page") @RequestParam(defaultValue = "1")
          String page) {
    var typed = new Typed(kind, q, holder, sort, status, from, to);
    var found = asked.found(asked.query(typed, Optional.empty(), page));
    return new Rights(
        found.page(),
        found.pages(),
        found.total(),
        found.rights().stream().map(RightJson::of).toList());
  }

  @GetMapping("/rights/{number}")
  @Operation(summary = "register.api.right")
  RightJson right(
      @Parameter(description = "register.api.parameter.number") @PathVariable String number,
      @Parameter(description = "register.api.parameter.on") @RequestParam(defaultValue = "")
          String on,
      @Parameter(description = "register.api.parameter.known") @RequestParam(defaultValue = "")
          String known) {
    return asked
        .right(number, asked.known(on, known))
        .map(RightJson::of)
        .orElseThrow(() -> RightsAsked.none(number));
  }

  @GetMapping("/rights/{number}/events")
  @Operation(summary = "register.api.events")
  List<Happened> events(
      @Parameter(description = "register.api.parameter.number") @PathVariable String number,
      Locale locale) {
    asked.right(number);
    var events = register.history(number);
    return history.rows(events, asked.known("", ""), locale).reversed().stream()
        .map(row -> happened(row, events.get(row.position() - 1)))
        .toList();
  }

  private static Happened happened(HistoryRows.Row row, Event event) {
    return new Happened(
        row.position(),
        event.change().name(),
        event.legalDate(),
        event.recordedAt(),
        row.details().stream()
            .map(line -> new Said(line.label().replaceFirst(".*\\.", ""), line.value()))
            .toList(),
        row.reason(),
        Optional.of(row.correctedBy()).filter(position -> position > 0));
  }
}
