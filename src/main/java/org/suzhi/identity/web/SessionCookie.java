package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie with a session's token. Only on this machine does it go without TLS, under another
 * name; elsewhere browsers keep it only when it came by https from this very host.
 */
final class SessionCookie {

  private static final String NAME = "__Host-suzhi";
  private static final String NAME_ON_THIS_MACHINE = "suzhi-local";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private SessionCookie() {}

  static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
        .map(cookie -> cookie.getValue())
        .filter(value -> !value.isEmpty() && value.length() <= 100);
  }

  /** Lasts as long as the browser is open; when the session ends is the server's matter. */
  static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    add(request, response, token, Duration.ofSeconds(-1));
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, "", Duration.ZERO);
  }

  private static void add(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    var cookie =
        ResponseCookie.from(name(request), value)
            .path("/")
            .maxAge(age)
            .httpOnly(true)
            .secure(isSecure(request))
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Whether a browser would keep the cookie. */
  static boolean canBeKept(HttpServletRequest request) {
    return request.isSecure() || !isSecure(request);
  }

  private static String name(HttpServletRequest request) {
    return isSecure(request) ? NAME : NAME_ON_THIS_MACHINE;
  }

  private static boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || !THIS_MACHINE.contains(request.getServerName());
  }
}
