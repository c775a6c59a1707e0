package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.identity.Passkeys;
import org.suzhi.identity.SignIn;
import org.suzhi.identity.Visitor;
import org.suzhi.platform.Problem;

/** Passkeys: keeping them, and signing in with one. The script passkey.js speaks to the browser. */
@Controller
class PasskeyPages {

  private static final int LONGEST = 50_000;

  private final Passkeys passkeys;

  PasskeyPages(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  /** What the browser is asked, with bytes as base64url. */
  record Question(String challenge, String host, String handle, String name, List<String> known) {}

  /** Where to go on to. */
  record Onward(String to) {}

  @GetMapping("/account/passkeys")
  String list(Visitor visitor, Model model) {
    model.addAttribute("passkeys", passkeys.of(visitor.account()));
    return "identity/passkeys";
  }

  @PostMapping("/account/passkeys/question")
  ResponseEntity<Question> askToAdd(Visitor visitor, HttpServletRequest request) {
    var name = visitor.account().signInName().orElse("");
    return fresh(question(passkeys.beginAdding(visitor.account()), name, request));
  }

  @PostMapping("/account/passkeys")
  ResponseEntity<Map<String, String>> add(
      Visitor visitor,
      @RequestParam(defaultValue = "") String name,
      @RequestBody String response,
      HttpServletRequest request) {
    check(response);
    return switch (passkeys.add(visitor.account(), name, response, site(request))) {
      case DONE -> ResponseEntity.status(HttpStatus.CREATED).body(Map.of());
      case NOT_ACCEPTED ->
          throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "identity.passkey-refused");
      case TOO_MANY -> throw new Problem(HttpStatus.CONFLICT, "identity.passkey-too-many");
    };
  }

  @PostMapping("/account/passkeys/{passkey}/removal")
  String remove(Visitor visitor, @PathVariable long passkey) {
    if (!passkeys.remove(visitor.account(), passkey)) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
    return "redirect:/account/passkeys";
  }

  @PostMapping("/sign-in/passkey/question")
  ResponseEntity<Question> askToSignIn(HttpServletRequest request) {
    var challenge =
        passkeys
            .beginSignIn(request.getRemoteAddr())
            .orElseThrow(
                () -> new Problem(HttpStatus.TOO_MANY_REQUESTS, "platform.too-many-requests"));
    return fresh(question(challenge, "", request));
  }

  @PostMapping("/sign-in/passkey")
  ResponseEntity<Onward> signIn(
      @RequestParam(defaultValue = "") String to,
      @RequestBody String response,
      HttpServletRequest request,
      HttpServletResponse answer) {
    check(response);
    return switch (passkeys.signIn(response, site(request), CurrentVisitor.caller(request))) {
      case SignIn.Answer.Welcome welcome -> {
        SessionCookie.set(request, answer, welcome.token());
        yield fresh(new Onward(LocalAddress.of(to).orElse("/account")));
      }
      case SignIn.Answer.Refused _, SignIn.Answer.TooMany _ ->
          throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "identity.passkey-refused");
    };
  }

  private static void check(String response) {
    if (response.length() > LONGEST) {
      throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "identity.passkey-refused");
    }
  }

  private static Question question(
      Passkeys.Challenge challenge, String name, HttpServletRequest request) {
    var known = challenge.known().stream().map(PasskeyPages::text).toList();
    var host = site(request).host();
    return new Question(text(challenge.bytes()), host, text(challenge.handle()), name, known);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Passkeys.Site site(HttpServletRequest request) {
    var host = request.getServerName();
    int port = request.getServerPort();
    boolean isUsual = port == (request.getScheme().equals("https") ? 443 : 80);
    return new Passkeys.Site(
        host, request.getScheme() + "://" + host + (isUsual ? "" : ":" + port));
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
  }
}
