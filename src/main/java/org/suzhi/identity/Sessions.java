package org.suzhi.identity;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.PartyId;

/** The signed-in browsers. A token is known to the browser alone; the database has its digest. */
public interface Sessions {

  /** Where a request came from. */
  record Caller(String address, String agent) {}

  /** Opens a session for somebody who has proved who they are, and gives its token. */
  String open(Account account, String how, Caller caller);

  /**
   * Who holds that token, unless it has ended, was idle for too long, or the account is blocked.
   */
  Optional<Visitor> find(String token);

  /** From now on this browser acts for that party; false when its owner may not. */
  boolean actFor(Visitor visitor, PartyId party);

  /** The account's sessions that have not ended, the last used first. */
  List<Session> of(Account account);

  /** Ends one; false when the account has no such session. */
  boolean end(Account account, long session);

  /** Ends every session of the account but one. */
  void endOthers(Account account, long kept);
}
