package org.suzhi.whitepaper;

import java.util.List;
import java.util.Optional;

/**
 * Something in a paper that does not hold.
 *
 * @param primary the side where the wrong words stand
 * @param zh the place in the Chinese text, where there is one
 * @param en the place in the English text, where there is one
 * @param left the value as understood on the side of {@code primary}
 * @param right the value that it is held against
 */
public record Finding(
    Kind kind,
    Severity severity,
    Side primary,
    Optional<Passage> zh,
    Optional<Passage> en,
    List<Related> related,
    String left,
    String right,
    Reason reason) {

  public Finding {
    related = List.copyOf(related);
  }

  /** The classes of findings, by the codes under which they are reported. */
  public enum Kind {
    /** The two languages give different numbers or dates for the same thing. */
    C1,
    /** Arithmetic. */
    C2,
    /** Malformed numbers. */
    C3,
    /** Units. */
    C4,
    /** Names and terms. */
    C5,
    /** A figure, or its bound, in one language only. */
    C6,
    /** Structure. */
    C7
  }

  /** How sure it is that a person has to act. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }

  /** The language of a passage. */
  public enum Side {
    ZH,
    EN
  }

  /**
   * Words of the paper and where they stand.
   *
   * @param page 0 where the file has no pages
   */
  public record Passage(int line, int page, String text) {}

  /** A further place that has to do with the finding. */
  public record Related(Side side, Passage passage) {}

  /**
   * Why it does not hold: the key of a sentence under {@code whitepaper.check.reason} and what
   * stands in its places.
   */
  public record Reason(String key, List<String> arguments) {

    public Reason {
      arguments = List.copyOf(arguments);
    }
  }
}
