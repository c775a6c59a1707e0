package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import org.suzhi.identity.AccessTokens;
import org.suzhi.identity.Accounts.Fault;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.PartyId;
import org.suzhi.platform.Problem;

/** Tokens with which a program uses the interface in the name of the account's owner. */
@Controller
class TokenPages {

  private static final int USUAL_DAYS = 90;

  private final AccessTokens tokens;
  private final Clock clock;

  TokenPages(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping("/account/tokens")
  String list(Visitor visitor, Model model) {
    return page(visitor, "", List.of(), model);
  }

  @PostMapping("/account/tokens")
  String create(
      Visitor visitor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String last,
      HttpServletResponse response,
      Model model) {
    var token = day(last).flatMap(day -> tokens.create(visitor, name, PartyId.of(party), day));
    if (token.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(visitor, name, List.of(new Fault("last", "token-day")), model);
    }
    model.addAttribute("token", token.get());
    return page(visitor, "", List.of(), model);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @PostMapping("/account/tokens/{token}/end")
  String end(Visitor visitor, @PathVariable long token) {
    if (!tokens.end(visitor.account(), token)) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
    return "redirect:/account/tokens";
  }

  private String page(Visitor visitor, String name, List<Fault> faults, Model model) {
    var today = LocalDate.now(clock);
    model.addAttribute("tokens", tokens.of(visitor.account()));
    model.addAttribute("parties", visitor.parties());
    model.addAttribute("name", name);
    model.addAttribute("usual", today.plusDays(USUAL_DAYS));
    model.addAttribute("first", today);
    model.addAttribute("most", today.plusDays(AccessTokens.MOST_DAYS));
    model.addAttribute("faults", faults);
    return "identity/tokens";
  }
}
