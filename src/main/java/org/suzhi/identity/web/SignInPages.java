package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    return page("", to, Optional.empty(), List.of(), request, model);
  }

  @PostMapping("/sign-in")
  String enter(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var resumption = Resumption.travelled(again, request);
    return switch (signIn.with(name, password, CurrentVisitor.caller(request))) {
      case SignIn.Answer.Welcome welcome -> {
        leave(request);
        SessionCookie.set(request, response, welcome.token());
        yield resumption
            .map(form -> resume(form, welcome.account().name(), model))
            .orElseGet(() -> "redirect:" + LocalAddress.of(to).orElse(HOME));
      }
      case SignIn.Answer.Refused _ -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(name, to, resumption, List.of(new Fault("name", "sign-in")), request, model);
      }
      case SignIn.Answer.TooMany many -> {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(many.pause().toSeconds() + 1));
        model.addAttribute("minutes", minutes(many.pause()));
        yield page(name, to, resumption, List.of(new Fault("name", "too-many")), request, model);
      }
    };
  }

  /** Where a form is led that was sent after the session had ended. */
  @PostMapping(Resumption.ADDRESS)
  String interrupted(HttpServletRequest request, HttpServletResponse response, Model model) {
    var resumption = Resumption.forwarded(request);
    if (resumption.isEmpty()) {
      return "redirect:/sign-in";
    }
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Session");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return page("", "", resumption, List.of(), request, model);
  }

  private static String resume(Resumption form, String name, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("name", name);
    return "identity/resumption";
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
      String name,
      String to,
      Optional<Resumption> resumption,
      List<Fault> faults,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("name", name);
    model.addAttribute("to", LocalAddress.of(to).orElse(""));
    model.addAttribute("again", resumption.map(Resumption::address).orElse(""));
    model.addAttribute("kept", resumption.map(Resumption::fields).orElse(List.of()));
    model.addAttribute("faults", faults);
    model.addAttribute("registration", settings.registration());
    model.addAttribute("insecure", !SessionCookie.canBeKept(request));
    return "identity/sign-in";
  }

  private static long minutes(Duration pause) {
    return pause.toMinutes() + 1;
  }
}
