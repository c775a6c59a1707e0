package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;
import org.suzhi.identity.ProviderSignIn;
import org.suzhi.platform.Problem;

/** The way to the identity provider and back. */
@Controller
class ProviderPages {

  private static final String BACK = "/sign-in/provider/return";
  private static final String COOKIE = "suzhi-provider";

  private final ProviderSignIn provider;

  ProviderPages(ProviderSignIn provider) {
    this.provider = provider;
  }

  @GetMapping("/sign-in/provider")
  String begin(
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    checkSetUp();
    var begun = provider.begin(back(request), LocalAddress.of(to).orElse("/account"));
    remember(request, response, begun.state(), Duration.ofMinutes(10));
    return "redirect:" + begun.address();
  }

  @GetMapping(BACK)
  String finish(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    checkSetUp();
    // whoever began is whoever comes back: else a stranger could sign others in as themselves
    boolean isSame =
        Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
            .filter(cookie -> !state.isEmpty() && cookie.getValue().equals(state))
            .isPresent();
    remember(request, response, "", Duration.ZERO);
    var answer =
        isSame
            ? provider.finish(state, code, back(request), CurrentVisitor.caller(request))
            : new ProviderSignIn.Answer.Refused();
    return switch (answer) {
      case ProviderSignIn.Answer.Welcome welcome -> {
        SessionCookie.set(request, response, welcome.token());
        yield "redirect:" + welcome.onward();
      }
      case ProviderSignIn.Answer.Refused _ ->
          throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "identity.provider-refused");
    };
  }

  private void checkSetUp() {
    if (provider.name().isEmpty()) {
      throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
    }
  }

  private static String back(HttpServletRequest request) {
    return URI.create(request.getRequestURL().toString()).resolve(BACK).toString();
  }

  private static void remember(
      HttpServletRequest request, HttpServletResponse response, String state, Duration age) {
    var cookie =
        ResponseCookie.from(COOKIE, state)
            .path("/sign-in/provider")
            .maxAge(age)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
