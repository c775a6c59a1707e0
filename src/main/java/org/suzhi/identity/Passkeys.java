package org.suzhi.identity;

import java.util.List;
import java.util.Optional;

/** Signing in with a passkey (W3C Web Authentication), and keeping them. */
public interface Passkeys {

  /** Which site a browser shows: a passkey works on the one where it was made. */
  record Site(String host, String origin) {}

  /** What a browser is asked to sign, once and within five minutes. */
  record Challenge(byte[] bytes, byte[] handle, List<byte[]> known) {}

  /** What came of adding one. */
  enum Adding {
    DONE,
    /** The answer was not for our question, or not from this site. */
    NOT_ACCEPTED,
    TOO_MANY
  }

  /** A question for adding a passkey to the account. */
  Challenge beginAdding(Account account);

  /**
   * Adds one.
   *
   * @param response the browser's credential as JSON
   */
  Adding add(Account account, String name, String response, Site site);

  /** A question for signing in; empty when the address has asked too often. */
  Optional<Challenge> beginSignIn(String address);

  /** Signs in; nothing tells a wrong passkey from a blocked account. */
  SignIn.Answer signIn(String response, Site site, Sessions.Caller caller);

  /** The account's passkeys, the newest first. */
  List<Passkey> of(Account account);

  /** Takes one away; false when the account has no such passkey. */
  boolean remove(Account account, long id);
}
