package org.suzhi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** One id a request: in the answer, in every line of the log, on the error page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestId extends OncePerRequestFilter {

  static final String HEADER = "X-Request-Id";
  static final String NAME = "requestId";

  /** What a proxy in front may hand us; anything else could forge lines of the log. */
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var given = request.getHeader(HEADER);
    var id =
        given != null && SANE.matcher(given).matches()
            ? given
            : UUID.randomUUID().toString().replace("-", "");
    request.setAttribute(NAME, id);
    response.setHeader(HEADER, id);
    try (var logged = MDC.putCloseable(NAME, id)) {
      chain.doFilter(request, response);
    }
  }
}
