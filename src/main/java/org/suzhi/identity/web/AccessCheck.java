package org.suzhi.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.suzhi.identity.Access;
import org.suzhi.platform.Problem;

/** Lets a request through to what answers it, or not. */
class AccessCheck implements HandlerInterceptor {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Access access;

  AccessCheck(Access access) {
    this.access = access;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException, ServletException {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (request.getMethod().equals("OPTIONS")) {
      return true;
    }
    var verdict =
        access.decide(request.getMethod(), String.valueOf(pattern), CurrentVisitor.of(request));
    return switch (verdict) {
      case WELCOME -> true;
      case NOT_FOUND -> throw new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
      case SIGN_IN -> signIn(request, response);
      case CHANGE_PASSWORD -> send("/account/password", request, response);
    };
  }

  /** What somebody sends after their session has ended is kept until they are back. */
  private static boolean signIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getMethod().equals("POST") && !isForPrograms(request)) {
      request.getRequestDispatcher(Resumption.ADDRESS).forward(request, response);
      return false;
    }
    return send("/sign-in", request, response);
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  /** People who read are led on; a program, or a change, is told. */
  private static boolean send(
      String where, HttpServletRequest request, HttpServletResponse response) {
    if (!READING.contains(request.getMethod()) || isForPrograms(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Session");
      throw new Problem(HttpStatus.UNAUTHORIZED, "platform.not-signed-in");
    }
    var query = Optional.ofNullable(request.getQueryString()).map(asked -> "?" + asked).orElse("");
    var to = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, where + "?to=" + to);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return false;
  }
}
