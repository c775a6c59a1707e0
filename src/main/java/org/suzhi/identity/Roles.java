package org.suzhi.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.BodyCode;

/** Who holds which role at which body. */
public interface Roles {

  /** Every role that the account holds, held or will hold, the newest first. */
  List<HeldRole> of(Account account);

  /**
   * Gives a role.
   *
   * @param body empty for an administrator alone, who is one for the installation as a whole
   */
  Answer grant(
      Account account, Role role, Optional<BodyCode> body, Optional<LocalDate> to, Actor by);

  /** Takes a role away at once. */
  Answer end(Account account, long role, Actor by);

  /** What came of it. */
  enum Answer {
    DONE,
    /** An administrator has no body; every other role needs one that there is. */
    NO_SUCH_BODY,
    /** The last day has gone by. */
    OVER,
    ALREADY_HELD,
    NOT_HELD,
    /** Nobody could give roles any more. */
    LAST_ADMINISTRATOR
  }
}
