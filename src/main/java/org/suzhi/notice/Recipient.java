package org.suzhi.notice;

/** To whom a message goes: a person with an account, or all who act for a party, by number. */
public record Recipient(Kind kind, long id) {

  /** What kind of recipient. */
  public enum Kind {
    PERSON,
    PARTY
  }

  /** The person with that account. */
  public static Recipient person(long account) {
    return new Recipient(Kind.PERSON, account);
  }

  /** The party of that number. */
  public static Recipient party(long party) {
    return new Recipient(Kind.PARTY, party);
  }
}
