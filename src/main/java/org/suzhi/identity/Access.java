package org.suzhi.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suzhi.kernel.Role;

/**
 * Who may reach which address: the lines of {@code access/MODULE.txt} of every module. What no line
 * names is reached by nobody.
 */
public interface Access {

  /** For whom an address is. */
  sealed interface Audience {

    /** Everybody. */
    record Public() implements Audience {}

    /** Whoever has signed in, even if a one-time password is still to be changed. */
    record Arriving() implements Audience {}

    /** Whoever has signed in. */
    record SignedIn() implements Audience {}

    /** Holders of one of the roles, at whatever body. */
    record Holders(Set<Role> roles) implements Audience {
      public Holders {
        roles = Set.copyOf(roles);
      }
    }
  }

  /** A line: a method, a mapped pattern, and for whom it is. */
  record Line(Audience audience, String method, String pattern) {}

  /** What to tell a caller. */
  enum Verdict {
    WELCOME,
    /** Has to sign in first. */
    SIGN_IN,
    /** Has to replace a one-time password first. */
    CHANGE_PASSWORD,
    /** Is told that there is nothing. */
    NOT_FOUND
  }

  /** Every line. */
  List<Line> lines();

  /** For whom the mapped pattern is. */
  Optional<Audience> audience(String method, String pattern);

  /** Whether {@code visitor} may reach it. */
  Verdict decide(String method, String pattern, Optional<Visitor> visitor);
}
