package org.suzhi.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The name of whoever is signed in, left with the request by the module that knows it. */
public record VisitorName(String name) {

  private static final String ATTRIBUTE = VisitorName.class.getName();

  /** The name left with the request, if somebody is signed in. */
  public static Optional<VisitorName> of(HttpServletRequest request) {
    return Optional.ofNullable((VisitorName) request.getAttribute(ATTRIBUTE));
  }

  /** Leaves it with the request, for the layout of the page. */
  public void leaveWith(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
