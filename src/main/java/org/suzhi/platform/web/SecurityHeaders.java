package org.suzhi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.suzhi.platform.Problem;

/**
 * What a browser may do with our pages, on every answer; and changes only from pages of this site.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SecurityHeaders extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (READING.contains(request.getMethod()) || comesFromHere(request)) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(
        ErrorPages.REFUSED, new Problem(HttpStatus.FORBIDDEN, "platform.cross-site"));
    response.sendError(HttpStatus.FORBIDDEN.value());
  }

  /** Programs send neither header: they hold no cookies that a stranger's page could misuse. */
  private static boolean comesFromHere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
        .map(origin -> origin.equals(own(request)))
        .orElse(true);
  }

  private static String own(HttpServletRequest request) {
    var address = URI.create(request.getRequestURL().toString());
    return address.getScheme() + "://" + address.getAuthority();
  }
}
