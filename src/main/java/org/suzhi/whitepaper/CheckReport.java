package org.suzhi.whitepaper;

import java.util.List;

/** What came of checking a paper. */
public sealed interface CheckReport {

  /**
   * The paper was read and compared.
   *
   * @param numbers how many numbers were understood
   * @param pairs how many statements of one language were found in the other
   */
  record Checked(List<Finding> findings, int lines, int numbers, int pairs) implements CheckReport {

    public Checked {
      findings = List.copyOf(findings);
    }

    /** Whether anything was found that is certainly wrong. */
    public boolean hasErrors() {
      return findings.stream().anyMatch(it -> it.severity() == Finding.Severity.ERROR);
    }
  }

  /** There is nothing to check, because of what {@code cause} says. */
  record Unreadable(Cause cause) implements CheckReport {}

  /** Why a paper can't be checked. */
  enum Cause {
    /** No text at all, as in a scanned file. */
    NO_TEXT,
    /** Neither Chinese nor English. */
    OTHER_LANGUAGE,
    /** A text without a single number. */
    NO_NUMBER
  }
}
