package org.suzhi.whitepaper.internal.template;

import java.util.Optional;

/**
 * How a figure is said.
 *
 * @param kind what about it is said; the same in both languages
 * @param wording how; each language its own
 * @param spelled whether small numbers stand in words
 * @param of what a share or a multiple is taken of
 * @param since the period to compare with; the year before where there is none
 * @param leaders how many of the first are named
 * @param figures whether their figures stand beside them
 */
public record Form(
    Kind kind,
    Wording wording,
    boolean spelled,
    Optional<String> of,
    Optional<String> since,
    int leaders,
    boolean figures) {

  /** The value, as it is. */
  public static final Form VALUE =
      new Form(Kind.VALUE, Wording.PLAIN, false, Optional.empty(), Optional.empty(), 0, false);

  /** What about a figure is said. */
  public enum Kind {
    VALUE,
    CHANGE,
    POINTS,
    INCREASE,
    MOVED,
    COMPARED,
    SHARE,
    TIMES,
    RANK,
    LEADERS
  }

  /** How it is said. */
  public enum Wording {
    PLAIN,
    BARE,
    NOUN,
    TOP,
    SHORT,
    VERB,
    CHANGE_NOUN,
    RATE
  }

  /** Whether both say the same, if not in the same words. */
  boolean saysWhat(Form other) {
    return kind == other.kind
        && of.equals(other.of)
        && since.equals(other.since)
        && leaders == other.leaders
        && figures == other.figures;
  }
}
