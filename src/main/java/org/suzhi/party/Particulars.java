package org.suzhi.party;

import java.util.Optional;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.ResidentNumber;

/** What is secret about persons: sealed in the database and masked wherever it is shown. */
public interface Particulars {

  /** What pages and exports may show. */
  record Masked(Optional<String> number, Optional<String> phone, Optional<String> mail) {

    /** Of whom nothing is kept. */
    public static final Masked NOTHING =
        new Masked(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The particulars with all but a few characters hidden. */
  Masked masked(PartyId party);

  /**
   * The full number, which is written to the audit trail with who read it and what for.
   *
   * @param purpose such as the number of the case
   */
  Optional<ResidentNumber> number(PartyId party, Actor by, String purpose);

  /** Where to write to, for the module that sends messages; it goes nowhere else. */
  Optional<String> mailOf(PartyId party);
}
