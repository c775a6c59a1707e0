package org.suzhi.identity;

import java.util.Optional;

/** Signing in with an identity provider (OpenID Connect, authorization code with PKCE). */
public interface ProviderSignIn {

  /** What the provider is called, where one is set up. */
  Optional<String> name();

  /** Where to send the browser, and what it has to bring back. */
  record Begun(String address, String state) {}

  /**
   * Begins.
   *
   * @param back address of this site to which the provider sends the browser back
   * @param onward where the visitor wants to go then
   */
  Begun begin(String back, String onward);

  /** What came of it. */
  sealed interface Answer {

    /** Signed in, perhaps for the first time, with a new account. */
    record Welcome(Account account, String token, String onward) implements Answer {

      /** Never the token. */
      @Override
      public String toString() {
        return "Welcome[" + account.id() + "]";
      }
    }

    /** The provider's answer does not hold, or the account lets nobody in. */
    record Refused() implements Answer {}
  }

  /** Takes what the browser brought back. */
  Answer finish(String state, String code, String back, Sessions.Caller caller);
}
