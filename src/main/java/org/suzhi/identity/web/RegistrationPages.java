package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.identity.Accounts;
import org.suzhi.identity.Accounts.Fault;
import org.suzhi.identity.Accounts.Registration;
import org.suzhi.identity.Attempts;
import org.suzhi.identity.IdentitySettings;
import org.suzhi.identity.NewAccount;
import org.suzhi.identity.Sessions;
import org.suzhi.platform.Problem;

/** How a person gets an account for themselves. */
@Controller
class RegistrationPages {

  private final Accounts accounts;
  private final Attempts attempts;
  private final Sessions sessions;
  private final IdentitySettings settings;

  RegistrationPages(
      Accounts accounts, Attempts attempts, Sessions sessions, IdentitySettings settings) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.sessions = sessions;
    this.settings = settings;
  }

  @GetMapping("/registration")
  String form(HttpServletRequest request, Model model) {
    checkOpen();
    return page(new NewAccount("", "", "", false), List.of(), request, model);
  }

  @PostMapping("/registration")
  String register(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String wish,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "false") boolean consent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    checkOpen();
    var asked = new NewAccount(name, wish, password, consent);
    var caller = CurrentVisitor.caller(request);
    if (!attempts.mayRegister(caller.address())) {
      throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "platform.too-many-requests");
    }
    return switch (accounts.register(asked)) {
      case Registration.Faulty faulty -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(asked, faulty.faults(), request, model);
      }
      case Registration.Registered made -> {
        SessionCookie.set(request, response, sessions.open(made.account(), "password", caller));
        yield "redirect:/account/welcome";
      }
    };
  }

  private void checkOpen() {
    if (!settings.registration()) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
  }

  private static String page(
      NewAccount asked, List<Fault> faults, HttpServletRequest request, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("faults", faults);
    model.addAttribute("insecure", !SessionCookie.canBeKept(request));
    return "identity/registration";
  }
}
