package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.identity.Account;
import org.suzhi.identity.Accounts;
import org.suzhi.identity.Accounts.Fault;
import org.suzhi.identity.NewAccount;
import org.suzhi.identity.Roles;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.platform.Problem;

/** Accounts and roles, for administrators. */
@Controller
class AdministrationPages {

  private static final int PAGE = 50;

  private final Accounts accounts;
  private final Roles roles;
  private final RoleRows rows;
  private final Bodies bodies;

  AdministrationPages(Accounts accounts, Roles roles, RoleRows rows, Bodies bodies) {
    this.accounts = accounts;
    this.roles = roles;
    this.rows = rows;
    this.bodies = bodies;
  }

  /** A body to choose. */
  record Choice(String code, String name) {}

  @GetMapping("/administration/accounts")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    return listPage(q, page, new NewAccount("", "", "", true), List.of(), model);
  }

  @PostMapping("/administration/accounts")
  String open(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String wish,
      Actor actor,
      HttpServletResponse response,
      Model model) {
    var asked = new NewAccount(name, wish, "", true);
    var faults = new ArrayList<Fault>();
    if (!asked.hasGoodName()) {
      faults.add(new Fault("name", "name"));
    }
    if (!asked.hasGoodWish()) {
      faults.add(new Fault("wish", "wish"));
    }
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return listPage("", 1, asked, faults, model);
    }
    model.addAttribute("made", accounts.open(asked.name(), asked.wish(), actor));
    return "identity/one-time";
  }

  private String listPage(String q, int page, NewAccount asked, List<Fault> faults, Model model) {
    var number = Math.clamp(page, 1, 10_000);
    var words = q.strip();
    var found = accounts.list(words, (number - 1) * PAGE, PAGE + 1);
    model.addAttribute("q", words);
    model.addAttribute("page", number);
    model.addAttribute("more", found.size() > PAGE);
    model.addAttribute("accounts", found.stream().limit(PAGE).toList());
    model.addAttribute("asked", asked);
    model.addAttribute("faults", faults);
    return "identity/accounts";
  }

  @GetMapping("/administration/accounts/{id}")
  String one(@PathVariable long id, Actor actor, Model model, Locale locale) {
    return onePage(find(id), actor, List.of(), model, locale);
  }

  @PostMapping("/administration/accounts/{id}/roles")
  String grant(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String to,
      Actor actor,
      HttpServletResponse response,
      Model model,
      Locale locale) {
    var account = find(id);
    var faults = grant(account, role, body, to, actor);
    if (faults.isEmpty()) {
      return "redirect:/administration/accounts/" + id;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return onePage(account, actor, faults, model, locale);
  }

  private List<Fault> grant(Account account, String role, String body, String to, Actor actor) {
    var wanted = Role.of(role);
    if (wanted.isEmpty()) {
      return List.of(new Fault("role", "role"));
    }
    Optional<BodyCode> at;
    Optional<LocalDate> last;
    try {
      at = body.isEmpty() ? Optional.empty() : Optional.of(new BodyCode(body));
      last = to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to));
    } catch (DateTimeException e) {
      return List.of(new Fault("to", "day"));
    } catch (IllegalArgumentException e) {
      return List.of(new Fault("body", "body"));
    }
    return switch (roles.grant(account, wanted.get(), at, last, actor)) {
      case DONE -> List.of();
      case OVER -> List.of(new Fault("to", "over"));
      case ALREADY_HELD -> List.of(new Fault("role", "already-held"));
      case NO_SUCH_BODY, NOT_HELD, LAST_ADMINISTRATOR -> List.of(new Fault("body", "body"));
    };
  }

  @PostMapping("/administration/accounts/{id}/roles/{role}/end")
  String end(@PathVariable long id, @PathVariable long role, Actor actor) {
    return switch (roles.end(find(id), role, actor)) {
      case DONE -> "redirect:/administration/accounts/" + id;
      case LAST_ADMINISTRATOR ->
          throw new Problem(HttpStatus.CONFLICT, "identity.last-administrator");
      case NO_SUCH_BODY, OVER, ALREADY_HELD, NOT_HELD ->
          throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    };
  }

  @PostMapping("/administration/accounts/{id}/password")
  String reset(@PathVariable long id, Actor actor, Model model) {
    var account = find(id);
    if (account.erasedAt().isPresent()) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
    model.addAttribute("made", accounts.resetPassword(account, actor));
    return "identity/one-time";
  }

  @PostMapping("/administration/accounts/{id}/block")
  String block(@PathVariable long id, Actor actor) {
    if (!accounts.block(find(id), actor)) {
      throw new Problem(HttpStatus.CONFLICT, "identity.last-administrator");
    }
    return "redirect:/administration/accounts/" + id;
  }

  @PostMapping("/administration/accounts/{id}/unblock")
  String unblock(@PathVariable long id, Actor actor) {
    accounts.unblock(find(id), actor);
    return "redirect:/administration/accounts/" + id;
  }

  private String onePage(
      Account account, Actor actor, List<Fault> faults, Model model, Locale locale) {
    model.addAttribute("account", account);
    model.addAttribute("own", account.actor().equals(actor));
    model.addAttribute("roles", rows.all(roles.of(account), locale));
    model.addAttribute("kinds", List.of(Role.values()));
    model.addAttribute("bodies", choices(locale));
    model.addAttribute("faults", faults);
    return "identity/account-of";
  }

  private List<Choice> choices(Locale locale) {
    return bodies.list(BodyQuery.ALL).stream()
        .map((Body body) -> new Choice(body.code().code(), body.name().in(locale)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  private Account find(long id) {
    return accounts
        .find(id)
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
  }
}
