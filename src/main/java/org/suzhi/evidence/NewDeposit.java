package org.suzhi.evidence;

import java.util.Optional;

/**
 * What somebody wants to deposit.
 *
 * @param size bytes, where it is known
 * @param label what the owner calls it; nobody else reads it
 */
public record NewDeposit(
    Owner owner, DepositKind kind, Digest digest, Optional<Long> size, String label) {

  /** Longest label. */
  public static final int LONGEST = 200;

  public NewDeposit {
    label = label.strip();
    if (label.length() > LONGEST) {
      throw new IllegalArgumentException("a label has up to " + LONGEST + " characters");
    }
    if (size.filter(bytes -> bytes < 1).isPresent()) {
      throw new IllegalArgumentException("an empty file proves nothing");
    }
  }
}
