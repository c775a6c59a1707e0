package org.suzhi.identity.internal;

import org.springframework.stereotype.Component;

/** Every way in but the password. */
@Component
class Credentials {

  private final SessionTable sessions;
  private final PasskeyTable passkeys;
  private final AccessTokenTable tokens;
  private final ProviderTable providers;

  Credentials(
      SessionTable sessions,
      PasskeyTable passkeys,
      AccessTokenTable tokens,
      ProviderTable providers) {
    this.sessions = sessions;
    this.passkeys = passkeys;
    this.tokens = tokens;
    this.providers = providers;
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

  /** Takes away the tie to the identity provider too: nobody is to come back. */
  void takeForGood(long account) {
    takeAll(account);
    providers.unlinkAll(account);
  }
}
