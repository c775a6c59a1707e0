package org.suzhi.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.suzhi.identity.AccessTokens;
import org.suzhi.identity.Sessions;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.Scope;
import org.suzhi.platform.VisitorName;

/** Finds out who is signed in with a request, once, before anything looks at it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class CurrentVisitor extends OncePerRequestFilter {

  private static final String ATTRIBUTE = Visitor.class.getName();
  private static final String BEARER = "Bearer ";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Sessions sessions;
  private final AccessTokens tokens;

  CurrentVisitor(Sessions sessions, AccessTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  static Optional<Visitor> of(HttpServletRequest request) {
    return Optional.ofNullable((Visitor) request.getAttribute(ATTRIBUTE));
  }

  static Scope scope(HttpServletRequest request) {
    return of(request).map(Visitor::scope).orElse(Scope.NOBODY);
  }

  static Sessions.Caller caller(HttpServletRequest request) {
    return new Sessions.Caller(
        request.getRemoteAddr(),
        Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    visitor(request).ifPresent(visitor -> welcome(visitor, request, response));
    chain.doFilter(request, response);
  }

  /** Programs use the interface with a token, browsers everything with a cookie. */
  private Optional<Visitor> visitor(HttpServletRequest request) {
    var sent = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (sent.isPresent() && request.getRequestURI().startsWith("/api/")) {
      return sent.filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
          .flatMap(header -> tokens.find(header.substring(BEARER.length()).strip()));
    }
    return SessionCookie.token(request)
        .filter(_ -> isKnownToComeFromHere(request))
        .flatMap(sessions::find);
  }

  /**
   * Changes from other sites are refused before this filter. What a browser too old to say where a
   * change comes from sends is nobody's.
   */
  private static boolean isKnownToComeFromHere(HttpServletRequest request) {
    return READING.contains(request.getMethod())
        || request.getHeader("Sec-Fetch-Site") != null
        || request.getHeader(HttpHeaders.ORIGIN) != null;
  }

  private static List<VisitorName.ActingFor> choices(Visitor visitor) {
    var now = visitor.scope().party();
    return visitor.parties().stream()
        .map(
            party ->
                new VisitorName.ActingFor(
                    party.id().toString(), party.name(), now.equals(Optional.of(party.id()))))
        .toList();
  }

  private static void welcome(
      Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(ATTRIBUTE, visitor);
    new VisitorName(visitor.scope(), visitor.account().name(), choices(visitor)).leaveWith(request);
    // what one person sees is nothing for a cache, nor for the back button after signing out
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
