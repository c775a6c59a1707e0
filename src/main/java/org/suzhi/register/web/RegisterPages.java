package org.suzhi.register.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.platform.Problem;
import org.suzhi.register.Holder;
import org.suzhi.register.Register;
import org.suzhi.register.RightKind;
import org.suzhi.register.RightKinds;
import org.suzhi.register.RightQuery;
import org.suzhi.register.RightRule;
import org.suzhi.register.Status;
import org.suzhi.register.web.RightsAsked.Typed;

/** Looking for rights, one right with its history, and all that a holder has. */
@Controller
class RegisterPages {

  private final Register register;
  private final RightKinds kinds;
  private final RightsAsked asked;
  private final Labels labels;
  private final HistoryRows history;

  RegisterPages(
      Register register, RightKinds kinds, RightsAsked asked, Labels labels, HistoryRows history) {
    this.register = register;
    this.kinds = kinds;
    this.asked = asked;
    this.labels = labels;
    this.history = history;
  }

  @ModelAttribute("labels")
  Labels labels() {
    return labels;
  }

  @GetMapping("/register")
  String search(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    var typed = new Typed(kind, q, holder, sort, status, from, to);
    model.addAttribute("typed", typed);
    model.addAttribute("kinds", RightKind.values());
    model.addAttribute("statuses", Status.values());
    model.addAttribute("found", asked.found(asked.query(typed, Optional.empty(), page)));
    return "register/register";
  }

  @GetMapping("/register/rights/{number}")
  String right(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String known,
      Model model,
      Locale locale) {
    var today = asked.right(number);
    var asOf = asked.known(on, known);
    model.addAttribute("number", number);
    model.addAttribute("today", today);
    model.addAttribute("right", asked.right(number, asOf));
    model.addAttribute("past", !on.isBlank() || !known.isBlank());
    model.addAttribute("on", on);
    model.addAttribute("known", known);
    model.addAttribute("sample", kinds.rule(today.kind()).map(RightRule::sample).orElse(false));
    model.addAttribute("details", history.details(today.kind(), asked.right(number, asOf), locale));
    model.addAttribute("history", history.rows(register.history(number), asOf, locale));
    return "register/right";
  }

  @GetMapping("/register/holders/{party}")
  String portfolio(
      @PathVariable String party, @RequestParam(defaultValue = "1") String page, Model model) {
    var number = party(party);
    var found =
        asked.found(asked.query(new Typed("", "", "", "", "", "", ""), Optional.of(number), page));
    var holder =
        found.rights().stream()
            .flatMap(right -> right.holders().stream())
            .filter(one -> one.party().filter(number::equals).isPresent())
            .findFirst()
            .filter(one -> one.nature() == Holder.Nature.ORGANISATION)
            .orElseThrow(RegisterPages::noHolder);
    model.addAttribute("holder", holder);
    model.addAttribute("found", found);
    model.addAttribute("inForce", inForce(number));
    return "register/portfolio";
  }

  private List<Count> inForce(long party) {
    return java.util.Arrays.stream(RightKind.values())
        .map(kind -> new Count(kind, register.search(standing(kind, party)).total()))
        .filter(count -> count.rights() > 0)
        .toList();
  }

  /** How many rights of a kind are in force. */
  record Count(RightKind kind, long rights) {}

  private static RightQuery standing(RightKind kind, long party) {
    return new RightQuery(
        Optional.of(kind),
        "",
        "",
        Optional.of(party),
        "",
        Optional.of(Status.IN_FORCE),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private static Long party(String written) {
    if (!written.matches("[1-9][0-9]{0,17}")) {
      throw noHolder();
    }
    return Long.valueOf(written);
  }

  private static Problem noHolder() {
    return new Problem(HttpStatus.NOT_FOUND, "register.unknown-holder");
  }
}
