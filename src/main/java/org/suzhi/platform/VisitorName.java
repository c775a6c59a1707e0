package org.suzhi.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Scope;

/**
 * What the head of a page says of whoever is signed in, left with the request by the module that
 * knows it.
 *
 * @param scope what they may see
 * @param name what they are called
 * @param parties for whom they may act
 */
public record VisitorName(Scope scope, String name, List<ActingFor> parties) {

  private static final String ATTRIBUTE = VisitorName.class.getName();

  /**
   * A party for which they may act.
   *
   * @param chosen whether they do so now
   */
  public record ActingFor(String id, String name, boolean chosen) {}

  public VisitorName {
    parties = List.copyOf(parties);
  }

  /** What is left with the request, if somebody is signed in. */
  public static Optional<VisitorName> of(HttpServletRequest request) {
    return Optional.ofNullable((VisitorName) request.getAttribute(ATTRIBUTE));
  }

  /** Leaves it with the request, for the layout of the page. */
  public void leaveWith(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The name of the party for which they act now. */
  public Optional<String> actingFor() {
    return parties.stream().filter(ActingFor::chosen).map(ActingFor::name).findFirst();
  }
}
