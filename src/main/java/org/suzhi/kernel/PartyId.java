package org.suzhi.kernel;

import java.util.Optional;

/** The number by which rows refer to a person or an organisation that acts in matters. */
public record PartyId(long number) implements Comparable<PartyId> {

  private static final int DIGITS = 18;

  public PartyId {
    if (number <= 0) {
      throw new IllegalArgumentException("parties are numbered from one: " + number);
    }
  }

  /** Reads what stands in an address or a form. */
  public static Optional<PartyId> of(String written) {
    return Optional.of(written)
        .filter(digits -> digits.matches("[1-9][0-9]{0," + (DIGITS - 1) + "}"))
        .map(digits -> new PartyId(Long.parseLong(digits)));
  }

  @Override
  public int compareTo(PartyId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
