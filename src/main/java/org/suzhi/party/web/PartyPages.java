package org.suzhi.party.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Scope;
import org.suzhi.party.Mandate;
import org.suzhi.party.Mandates;
import org.suzhi.party.NewOrganisation;
import org.suzhi.party.NewPerson;
import org.suzhi.party.Particulars;
import org.suzhi.party.Parties;
import org.suzhi.party.Parties.Entering;
import org.suzhi.party.Parties.Fault;
import org.suzhi.party.Party;
import org.suzhi.party.PartyKind;

/** Whom somebody acts for: themselves and organisations. */
@Controller
class PartyPages {

  private final Parties parties;
  private final Particulars particulars;
  private final Mandates mandates;
  private final Rows rows;
  private final Places places;

  PartyPages(
      Parties parties, Particulars particulars, Mandates mandates, Rows rows, Places places) {
    this.parties = parties;
    this.particulars = particulars;
    this.mandates = mandates;
    this.rows = rows;
    this.places = places;
  }

  @GetMapping("/parties")
  String list(Scope scope, Model model, Locale locale) {
    var person = Signed.person(scope);
    model.addAttribute("own", parties.own(person).isPresent());
    model.addAttribute("parties", rows.rows(parties.actedForBy(person), scope, locale));
    model.addAttribute(
        "mandates",
        rows.rows(
            mandates.of(person).stream()
                .filter(mandate -> mandate.state() != Mandate.State.IN_FORCE)
                .toList(),
            scope));
    return "party/parties";
  }

  @GetMapping("/parties/own")
  String own(Scope scope, Model model, Locale locale) {
    var known = parties.own(Signed.person(scope));
    var asked =
        new NewPerson(
            known.map(Party::name).orElse(""),
            "",
            known.flatMap(Party::region).map(RegionCode::code).orElse(""),
            "",
            "",
            false);
    return ownPage(asked, scope, List.of(), model, locale);
  }

  @PostMapping("/parties/own")
  String enterOwn(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String mail,
      @RequestParam(defaultValue = "false") boolean forget,
      Scope scope,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var asked = new NewPerson(name, number, region, phone, mail, forget);
    return switch (parties.enterOwn(Signed.person(scope), asked)) {
      case Entering.Entered _, Entering.Known _ -> "redirect:/parties";
      case Entering.Faulty faulty -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield ownPage(asked, scope, faulty.faults(), model, locale);
      }
    };
  }

  private String ownPage(
      NewPerson asked, Scope scope, List<Fault> faults, Model model, Locale locale) {
    var known = parties.own(Signed.person(scope)).map(Party::id);
    model.addAttribute("asked", asked);
    model.addAttribute("known", known.isPresent());
    model.addAttribute("masked", known.map(particulars::masked).orElse(Particulars.Masked.NOTHING));
    model.addAttribute("places", places.all(locale));
    model.addAttribute("faults", faults);
    return "party/own";
  }

  @GetMapping("/parties/entry")
  String form(Scope scope, Model model, Locale locale) {
    if (parties.own(Signed.person(scope)).isEmpty()) {
      return "redirect:/parties/own";
    }
    return entryPage(new NewOrganisation("enterprise", "", "", "", ""), List.of(), model, locale);
  }

  @PostMapping("/parties/entry")
  String enter(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String creditCode,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String representative,
      @RequestParam(defaultValue = "false") boolean declared,
      Scope scope,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var asked = new NewOrganisation(kind, creditCode, name, region, representative);
    var entering =
        declared
            ? parties.enter(asked, Signed.person(scope))
            : new Entering.Faulty(List.of(new Fault("declared", "declared")));
    return switch (entering) {
      case Entering.Entered entered -> "redirect:/parties/" + entered.party().id();
      case Entering.Known known ->
          "redirect:/parties/request?known=true&code="
              + known.party().creditCode().orElseThrow().code();
      case Entering.Faulty faulty -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield entryPage(asked, faulty.faults(), model, locale);
      }
    };
  }

  private String entryPage(NewOrganisation asked, List<Fault> faults, Model model, Locale locale) {
    model.addAttribute("asked", asked);
    model.addAttribute(
        "kinds",
        Arrays.stream(PartyKind.values())
            .filter(PartyKind::isOrganisation)
            .map(PartyKind::code)
            .toList());
    model.addAttribute("places", places.all(locale));
    model.addAttribute("faults", faults);
    return "party/entry";
  }

  @GetMapping("/parties/{id:[0-9]+}")
  String one(@PathVariable long id, Scope scope, Model model, Locale locale) {
    var party = parties.find(Signed.actedFor(id, scope)).orElseThrow(Signed::notFound);
    if (!party.kind().isOrganisation()) {
      return "redirect:/parties/own";
    }
    var person = Signed.person(scope);
    model.addAttribute("party", rows.row(party, scope, locale));
    model.addAttribute("mandates", rows.rows(mandates.of(party.id(), scope), scope));
    model.addAttribute(
        "own",
        rows.rows(
            mandates.of(person).stream()
                .filter(mandate -> mandate.party().equals(party.id()))
                .filter(mandate -> mandate.state() == Mandate.State.IN_FORCE)
                .toList(),
            scope));
    return "party/party";
  }
}
