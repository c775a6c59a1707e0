package org.suzhi.register;

/** Something that the register can't take in: a mistake of whoever handed it in. */
public final class RegisterProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    UNKNOWN_RIGHT,
    /** A code is in no list of the pack. */
    UNKNOWN_CODE,
    /** Holders are missing, or their shares don't add up to one. */
    HOLDERS,
    /** The event doesn't fit the state of the right. */
    DOES_NOT_FIT,
    /** The same case asked for something else before. */
    OTHER_THAN_BEFORE,
    /** A correction has to say why. */
    NO_REASON,
    /** The pack has no rule for numbers of the kind. */
    NO_RULE
  }

  private final Reason reason;

  public RegisterProblem(Reason reason, String what) {
    super(reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + what);
    this.reason = reason;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
