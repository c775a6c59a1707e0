package org.suzhi.register;

import java.util.Optional;
import org.suzhi.kernel.RegionCode;

/**
 * Somebody to whom a right belongs, as the register writes them. Addresses are for organisations
 * alone: that of a natural person is never taken in, so that it can't be shown.
 *
 * @param party number of the party, where it is one of this installation
 * @param share empty where holders own jointly without fixed parts
 * @param region where the holder is, as far as it is known
 * @param address where an organisation is
 */
public record Holder(
    String name,
    Nature nature,
    Optional<Long> party,
    Optional<Share> share,
    Optional<RegionCode> region,
    Optional<String> address) {

  /** Longest name. */
  public static final int LONGEST = 200;

  /** What a holder is. */
  public enum Nature {
    PERSON,
    ORGANISATION
  }

  public Holder {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new IllegalArgumentException("a holder has a name of up to " + LONGEST + " characters");
    }
    if (nature == Nature.PERSON) {
      address = Optional.empty();
    }
  }

  /** An organisation that is nobody's party here. */
  public static Holder organisation(String name) {
    return new Holder(
        name,
        Nature.ORGANISATION,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A natural person who is nobody's party here. */
  public static Holder person(String name) {
    return new Holder(
        name,
        Nature.PERSON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same holder as the party of that number. */
  public Holder as(long number) {
    return new Holder(name, nature, Optional.of(number), share, region, address);
  }

  /** The same holder with that share. */
  public Holder with(Share part) {
    return new Holder(name, nature, party, Optional.of(part), region, address);
  }

  /** The same holder at that place. */
  public Holder in(RegionCode place) {
    return new Holder(name, nature, party, share, Optional.of(place), address);
  }
}
