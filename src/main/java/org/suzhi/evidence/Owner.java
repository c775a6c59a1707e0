package org.suzhi.evidence;

/** Whose a deposit is: a person with an account, or a party, by number. */
public record Owner(Kind kind, long id) {

  /** What kind of owner. */
  public enum Kind {
    PERSON,
    PARTY
  }

  /** The person with that account. */
  public static Owner person(long account) {
    return new Owner(Kind.PERSON, account);
  }

  /** The party of that number. */
  public static Owner party(long party) {
    return new Owner(Kind.PARTY, party);
  }
}
