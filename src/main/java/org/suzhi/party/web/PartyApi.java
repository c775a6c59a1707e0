package org.suzhi.party.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.Scope;
import org.suzhi.party.Mandate;
import org.suzhi.party.Mandates;
import org.suzhi.party.NewOrganisation;
import org.suzhi.party.NewPerson;
import org.suzhi.party.Parties;
import org.suzhi.party.Parties.Entering;
import org.suzhi.platform.Problem;

/** Parties and mandates for programs. */
@RestController
@Tag(name = "Parties", description = "party.api")
class PartyApi {

  private final Parties parties;
  private final Mandates mandates;
  private final Rows rows;

  PartyApi(Parties parties, Mandates mandates, Rows rows) {
    this.parties = parties;
    this.mandates = mandates;
    this.rows = rows;
  }

  /** A person; what is left out is kept or empty. */
  record PersonJson(
      Optional<String> name,
      Optional<String> number,
      Optional<String> region,
      Optional<String> phone,
      Optional<String> mail,
      Optional<Boolean> forget) {

    NewPerson read() {
      return new NewPerson(
          name.orElse(""),
          number.orElse(""),
          region.orElse(""),
          phone.orElse(""),
          mail.orElse(""),
          forget.orElse(false));
    }
  }

  /** An organisation. */
  record OrganisationJson(
      Optional<String> kind,
      Optional<String> creditCode,
      Optional<String> name,
      Optional<String> region,
      Optional<String> representative) {

    NewOrganisation read() {
      return new NewOrganisation(
          kind.orElse(""),
          creditCode.orElse(""),
          name.orElse(""),
          region.orElse(""),
          representative.orElse(""));
    }
  }

  /** What somebody asks for: to act for the organisation with that code. */
  record RequestJson(Optional<String> creditCode, Optional<String> kind, Optional<String> reason) {}

  /** An agreement, with its last day. */
  record ApprovalJson(Optional<LocalDate> to) {}

  /** For whom the caller may act. */
  @Operation(summary = "party.api.parties")
  @GetMapping("/api/v1/parties")
  List<Rows.PartyRow> list(Scope scope, Locale locale) {
    return rows.rows(parties.actedForBy(Signed.person(scope)), scope, locale);
  }

  /** One of them. */
  @Operation(summary = "party.api.one")
  @GetMapping("/api/v1/parties/{id}")
  Rows.PartyRow one(
      @Parameter(description = "party.api.parameter.id") @PathVariable long id,
      Scope scope,
      Locale locale) {
    return parties
        .find(Signed.actedFor(id, scope))
        .map(party -> rows.row(party, scope, locale))
        .orElseThrow(Signed::notFound);
  }

  /** Enters the caller, or corrects what they entered. */
  @Operation(summary = "party.api.own")
  @PutMapping("/api/v1/parties/own")
  Rows.PartyRow enterOwn(@RequestBody PersonJson asked, Scope scope, Locale locale) {
    return entered(parties.enterOwn(Signed.person(scope), asked.read()), scope, locale);
  }

  /** Enters an organisation, whose legal representative the caller declares to be. */
  @Operation(summary = "party.api.enter")
  @PostMapping("/api/v1/parties")
  ResponseEntity<Rows.PartyRow> enter(
      @RequestBody OrganisationJson asked, Scope scope, Locale locale) {
    var row = entered(parties.enter(asked.read(), Signed.person(scope)), scope, locale);
    return ResponseEntity.status(HttpStatus.CREATED).body(row);
  }

  private Rows.PartyRow entered(Entering entering, Scope scope, Locale locale) {
    return switch (entering) {
      case Entering.Entered entered -> rows.row(entered.party(), scope, locale);
      case Entering.Known _ -> throw new Problem(HttpStatus.CONFLICT, "party.known");
      case Entering.Faulty faulty -> {
        var first = faulty.faults().getFirst();
        throw Problem.at(
            first.field(), HttpStatus.UNPROCESSABLE_CONTENT, "party.faulty", first.field());
      }
    };
  }

  /** Mandates for a party that the caller represents. */
  @Operation(summary = "party.api.mandates-of")
  @GetMapping("/api/v1/parties/{id}/mandates")
  List<Rows.MandateRow> mandates(
      @Parameter(description = "party.api.parameter.id") @PathVariable long id, Scope scope) {
    return rows.rows(mandates.of(Signed.actedFor(id, scope), scope), scope);
  }

  /** Mandates that the caller has, had or asks for. */
  @Operation(summary = "party.api.mandates")
  @GetMapping("/api/v1/mandates")
  List<Rows.MandateRow> own(Scope scope) {
    return rows.rows(mandates.of(Signed.person(scope)), scope);
  }

  /** Asks to act for an organisation. */
  @Operation(summary = "party.api.ask")
  @PostMapping("/api/v1/mandates")
  ResponseEntity<List<Rows.MandateRow>> ask(@RequestBody RequestJson asked, Scope scope) {
    var kind =
        asked.kind().filter("representative"::equals).isPresent()
            ? Mandate.Kind.REPRESENTATIVE
            : Mandate.Kind.AGENT;
    var party =
        read(asked.creditCode().orElse("")).flatMap(parties::find).orElseThrow(Signed::notFound);
    switch (mandates.ask(party.id(), kind, asked.reason().orElse(""), Signed.person(scope))) {
      case DONE -> {}
      case NOT_FOUND, STALE, BAD_DAY -> throw Signed.notFound();
      case UNKNOWN_PERSON ->
          throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "party.unknown-person");
      case ALREADY -> throw new Problem(HttpStatus.CONFLICT, "party.already");
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(own(scope));
  }

  private static Optional<CreditCode> read(String code) {
    try {
      return Optional.of(CreditCode.parse(code));
    } catch (IllegalArgumentException e) {
      throw Problem.at(
          "creditCode", HttpStatus.UNPROCESSABLE_CONTENT, "party.faulty", "creditCode");
    }
  }

  /** Agrees to what was asked. */
  @Operation(summary = "party.api.approve")
  @PutMapping("/api/v1/mandates/{id}/approval")
  ResponseEntity<Void> approve(
      @Parameter(description = "party.api.parameter.id") @PathVariable long id,
      @RequestBody ApprovalJson agreed,
      Scope scope) {
    MandatePages.decided(mandates.approve(id, agreed.to(), scope));
    return ResponseEntity.noContent().build();
  }

  /** Refuses what was asked. */
  @Operation(summary = "party.api.refuse")
  @PutMapping("/api/v1/mandates/{id}/refusal")
  ResponseEntity<Void> refuse(
      @Parameter(description = "party.api.parameter.id") @PathVariable long id, Scope scope) {
    MandatePages.decided(mandates.refuse(id, scope));
    return ResponseEntity.noContent().build();
  }

  /** Takes a mandate away, or gives one's own back. */
  @Operation(summary = "party.api.end")
  @PutMapping("/api/v1/mandates/{id}/end")
  ResponseEntity<Void> end(
      @Parameter(description = "party.api.parameter.id") @PathVariable long id, Scope scope) {
    MandatePages.decided(mandates.end(id, scope));
    return ResponseEntity.noContent().build();
  }
}
