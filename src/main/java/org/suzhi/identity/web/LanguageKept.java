package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.suzhi.identity.Accounts;

/** Keeps with the account in which language its owner reads, for what is written to them. */
class LanguageKept implements HandlerInterceptor {

  private final Accounts accounts;

  LanguageKept(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Programs say nothing of what their owner reads. */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/")) {
      var language = RequestContextUtils.getLocale(request);
      CurrentVisitor.of(request)
          .filter(visitor -> !visitor.account().language().equals(Optional.of(language)))
          .ifPresent(visitor -> accounts.reads(visitor.account(), language));
    }
    return true;
  }
}
