package org.suzhi.register;

/** What came of wanting to hold a right. */
public sealed interface HoldAnswer {

  /** It is held, now or since the same case asked before. */
  record Held(Hold hold) implements HoldAnswer {}

  /** Another case came first. */
  record Taken(Hold by) implements HoldAnswer {}

  /** Something that lies on the right forbids the purpose. */
  record Barred(Encumbrance by) implements HoldAnswer {}

  /** The right is not in force. */
  record NotInForce(Status status) implements HoldAnswer {}
}
