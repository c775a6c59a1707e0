package org.suzhi.party.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;
import org.suzhi.party.Mandate;
import org.suzhi.party.Mandates;
import org.suzhi.party.Parties;
import org.suzhi.party.Parties.Fault;
import org.suzhi.party.Party;
import org.suzhi.platform.Problem;

/** Asking to act for an organisation, and what its representative or an officer decides. */
@Controller
class MandatePages {

  private final Parties parties;
  private final Mandates mandates;
  private final Rows rows;

  MandatePages(Parties parties, Mandates mandates, Rows rows) {
    this.parties = parties;
    this.mandates = mandates;
    this.rows = rows;
  }

  @GetMapping("/parties/request")
  String form(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "false") boolean known,
      Scope scope,
      Model model) {
    if (parties.own(Signed.person(scope)).isEmpty()) {
      return "redirect:/parties/own";
    }
    return page(code, known, "", List.of(), model);
  }

  @PostMapping("/parties/request")
  String ask(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "agent") String kind,
      @RequestParam(defaultValue = "") String reason,
      Scope scope,
      HttpServletResponse response,
      Model model) {
    var wanted = kind.equals("representative") ? Mandate.Kind.REPRESENTATIVE : Mandate.Kind.AGENT;
    var party = read(code).flatMap(parties::find).map(Party::id);
    var answer =
        party
            .map(id -> mandates.ask(id, wanted, reason, Signed.person(scope)))
            .orElse(Mandates.Answer.NOT_FOUND);
    var fault =
        switch (answer) {
          case DONE -> "";
          case NOT_FOUND, STALE, BAD_DAY -> "unknown-organisation";
          case UNKNOWN_PERSON -> "person";
          case ALREADY -> "already";
        };
    if (fault.isEmpty()) {
      return "redirect:/parties";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(code, false, reason, List.of(new Fault("code", fault)), model);
  }

  private static Optional<CreditCode> read(String code) {
    try {
      return Optional.of(CreditCode.parse(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String page(
      String code, boolean known, String reason, List<Fault> faults, Model model) {
    model.addAttribute("code", code);
    model.addAttribute("known", known);
    model.addAttribute("reason", reason);
    model.addAttribute("faults", faults);
    return "party/request";
  }

  @GetMapping("/parties/claims")
  String claims(Scope scope, Model model) {
    model.addAttribute("claims", rows.rows(mandates.claims(scope), scope));
    return "party/claims";
  }

  @PostMapping("/parties/mandates/{id}/approval")
  String approve(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "0") long party,
      Scope scope) {
    decided(mandates.approve(id, day(to), scope));
    return back(party, scope);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      throw badDay();
    }
  }

  @PostMapping("/parties/mandates/{id}/refusal")
  String refuse(@PathVariable long id, @RequestParam(defaultValue = "0") long party, Scope scope) {
    decided(mandates.refuse(id, scope));
    return back(party, scope);
  }

  @PostMapping("/parties/mandates/{id}/end")
  String end(@PathVariable long id, @RequestParam(defaultValue = "0") long party, Scope scope) {
    decided(mandates.end(id, scope));
    return back(party, scope);
  }

  static void decided(Mandates.Answer answer) {
    switch (answer) {
      case DONE -> {}
      case NOT_FOUND, UNKNOWN_PERSON, ALREADY -> throw Signed.notFound();
      case STALE -> throw new Problem(HttpStatus.CONFLICT, "party.stale");
      case BAD_DAY -> throw badDay();
    }
  }

  static Problem badDay() {
    return Problem.at("to", HttpStatus.UNPROCESSABLE_CONTENT, "party.bad-day", Mandates.MOST_YEARS);
  }

  /** To the party's page, or to where an officer decides. */
  private static String back(long party, Scope scope) {
    if (party > 0) {
      return "redirect:/parties/" + party;
    }
    return scope.holds(Role.OFFICER) ? "redirect:/parties/claims" : "redirect:/parties";
  }
}
