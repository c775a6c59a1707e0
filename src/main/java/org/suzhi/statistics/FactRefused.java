package org.suzhi.statistics;

/** A fact that nobody could count: a mistake of the module that handed it in. */
public final class FactRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    UNKNOWN_INDICATOR,
    /** A ratio follows from other figures; nothing happens that counts as one. */
    NOT_COUNTABLE,
    UNKNOWN_REGION,
    UNKNOWN_DIMENSION,
    MALFORMED_BREAKDOWN
  }

  private final Reason reason;

  public FactRefused(Reason reason, String what) {
    super(reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + what);
    this.reason = reason;
  }

  /** What is wrong with it. */
  public Reason reason() {
    return reason;
  }
}
