package org.suzhi.identity;

import java.time.Duration;

/** Signing in with a name and a password. */
public interface SignIn {

  /** What came of it. */
  sealed interface Answer {

    /** The token is for the browser's cookie. */
    record Welcome(Account account, String token) implements Answer {

      /** Never the token. */
      @Override
      public String toString() {
        return "Welcome[" + account.id() + "]";
      }
    }

    /** Wrong name, wrong password, or a blocked account: a caller can't tell which. */
    record Refused() implements Answer {}

    /** Too many failures for this name or from this address, whether or not the name exists. */
    record TooMany(Duration pause) implements Answer {}
  }

  /** Tries. */
  Answer with(String signInName, String password, Sessions.Caller caller);
}
