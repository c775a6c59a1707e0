package org.suzhi.identity.internal;

import org.springframework.stereotype.Component;

/** Every way in but the password. */
@Component
class Credentials {

  private final SessionTable sessions;
  private final PasskeyTable passkeys;
  private final AccessTokenTable tokens;

  Credentials(SessionTable sessions, PasskeyTable passkeys, AccessTokenTable tokens) {
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.tokens = tokens;
  }

  /** Ends every session but one; zero keeps none. */
  void endSessions(long account, long kept) {
    sessions.deleteOthers(account, kept);
  }

  /** Takes all of them away: whoever had got in has no way left. */
  void takeAll(long account) {
    sessions.deleteOthers(account, 0);
    passkeys.deleteAll(account);
    tokens.deleteAll(account);
  }
}
