package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.identity.Accounts.Fault;
import org.suzhi.identity.IdentitySettings;
import org.suzhi.identity.Sessions;
import org.suzhi.identity.SignIn;

/** The way in and out. */
@Controller
class SignInPages {

  private static final String HOME = "/account";

  private final SignIn signIn;
  private final Sessions sessions;
  private final IdentitySettings settings;

  SignInPages(SignIn signIn, Sessions sessions, IdentitySettings settings) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.settings = settings;
  }

  @GetMapping("/sign-in")
  String form(@RequestParam(defaultValue = "") String to, HttpServletRequest request, Model model) {
    if (CurrentVisitor.of(request).isPresent()) {
      return "redirect:" + LocalAddress.of(to).orElse(HOME);
    }
    return page("", to, List.of(), request, model);
  }

  @PostMapping("/sign-in")
  String enter(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (signIn.with(name, password, CurrentVisitor.caller(request))) {
      case SignIn.Answer.Welcome welcome -> {
        leave(request);
        SessionCookie.set(request, response, welcome.token());
        yield "redirect:" + LocalAddress.of(to).orElse(HOME);
      }
      case SignIn.Answer.Refused _ -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(name, to, List.of(new Fault("name", "sign-in")), request, model);
      }
      case SignIn.Answer.TooMany many -> {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(many.pause().toSeconds() + 1));
        model.addAttribute("minutes", minutes(many.pause()));
        yield page(name, to, List.of(new Fault("name", "too-many")), request, model);
      }
    };
  }

  @PostMapping("/sign-out")
  String out(HttpServletRequest request, HttpServletResponse response) {
    leave(request);
    SessionCookie.clear(request, response);
    return "redirect:/";
  }

  private void leave(HttpServletRequest request) {
    CurrentVisitor.of(request)
        .ifPresent(visitor -> sessions.end(visitor.account(), visitor.session()));
  }

  private String page(
      String name, String to, List<Fault> faults, HttpServletRequest request, Model model) {
    model.addAttribute("name", name);
    model.addAttribute("to", LocalAddress.of(to).orElse(""));
    model.addAttribute("faults", faults);
    model.addAttribute("registration", settings.registration());
    model.addAttribute("insecure", !SessionCookie.canBeKept(request));
    return "identity/sign-in";
  }

  private static long minutes(Duration pause) {
    return pause.toMinutes() + 1;
  }
}
