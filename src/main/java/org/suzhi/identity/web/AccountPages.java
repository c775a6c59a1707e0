package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.identity.Accounts;
import org.suzhi.identity.Accounts.Fault;
import org.suzhi.identity.PersonalCopy;
import org.suzhi.identity.Roles;
import org.suzhi.identity.Sessions;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.PartyId;
import org.suzhi.platform.Problem;

/** What a person sees of their own account, and can do to it. */
@Controller
class AccountPages {

  private final Accounts accounts;
  private final Sessions sessions;
  private final Roles roles;
  private final RoleRows rows;

  AccountPages(Accounts accounts, Sessions sessions, Roles roles, RoleRows rows) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.roles = roles;
    this.rows = rows;
  }

  @GetMapping("/account")
  String account(
      Visitor visitor, @RequestParam(defaultValue = "") String done, Model model, Locale locale) {
    model.addAttribute("visitor", visitor);
    model.addAttribute("roles", rows.current(roles.of(visitor.account()), locale));
    model.addAttribute("sessions", sessions.of(visitor.account()));
    model.addAttribute("changed", done.equals("password"));
    return "identity/account";
  }

  @GetMapping("/account/welcome")
  String welcome(Visitor visitor, Model model) {
    model.addAttribute("visitor", visitor);
    return "identity/welcome";
  }

  @PostMapping("/account/sessions/{session}/end")
  String endSession(Visitor visitor, @PathVariable long session) {
    if (!sessions.end(visitor.account(), session)) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
    return "redirect:/account";
  }

  @PostMapping("/account/other-sessions/end")
  String endOthers(Visitor visitor) {
    sessions.endOthers(visitor.account(), visitor.session());
    return "redirect:/account";
  }

  @PostMapping("/account/party")
  String actFor(
      Visitor visitor, @RequestParam String party, @RequestParam(defaultValue = "") String to) {
    if (PartyId.of(party).filter(one -> sessions.actFor(visitor, one)).isEmpty()) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
    return "redirect:" + LocalAddress.of(to).orElse("/account");
  }

  @GetMapping("/account/password")
  String password(Visitor visitor, Model model) {
    return passwordPage(visitor, List.of(), model);
  }

  @PostMapping("/account/password")
  String changePassword(
      Visitor visitor,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String wanted,
      HttpServletResponse response,
      Model model) {
    var fault = accounts.changePassword(visitor.account(), present, wanted, visitor.session());
    if (fault.isEmpty()) {
      return "redirect:/account?done=password";
    }
    var field =
        switch (fault.get()) {
          case NOT_THE_PRESENT_ONE -> "present";
          case TOO_SHORT, TOO_LONG, GUESSABLE, THE_SAME -> "wanted";
        };
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return passwordPage(visitor, List.of(new Fault(field, fault.get().code())), model);
  }

  private static String passwordPage(Visitor visitor, List<Fault> faults, Model model) {
    model.addAttribute("visitor", visitor);
    model.addAttribute("faults", faults);
    return "identity/password";
  }

  @GetMapping("/account/copy")
  ResponseEntity<PersonalCopy> copy(Visitor visitor) {
    var name = ContentDisposition.attachment().filename("account.json").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
        .body(accounts.copyOf(visitor.account()));
  }

  @GetMapping("/account/erasure")
  String erasure(Model model) {
    model.addAttribute("faults", List.of());
    return "identity/erasure";
  }

  @PostMapping("/account/erasure")
  String erase(
      Visitor visitor,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var fault =
        switch (accounts.erase(visitor.account(), password)) {
          case DONE -> "";
          case WRONG_PASSWORD -> "not-the-present-one";
          case LAST_ADMINISTRATOR -> "last-administrator";
        };
    if (fault.isEmpty()) {
      SessionCookie.clear(request, response);
      return "redirect:/";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("faults", List.of(new Fault("password", fault)));
    return "identity/erasure";
  }
}
