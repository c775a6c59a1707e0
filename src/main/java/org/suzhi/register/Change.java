package org.suzhi.register;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.RegionCode;

/** What an event says happened to a right. The state of a right is what its events add up to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Change.Registered.class, name = "registered"),
  @JsonSubTypes.Type(value = Change.Renewed.class, name = "renewed"),
  @JsonSubTypes.Type(value = Change.Altered.class, name = "altered"),
  @JsonSubTypes.Type(value = Change.Transferred.class, name = "transferred"),
  @JsonSubTypes.Type(value = Change.Ended.class, name = "ended"),
  @JsonSubTypes.Type(value = Change.Encumbered.class, name = "encumbered"),
  @JsonSubTypes.Type(value = Change.Released.class, name = "released"),
  @JsonSubTypes.Type(value = Change.Corrected.class, name = "corrected")
})
public sealed interface Change {

  /** As written in rows and message keys, such as {@code registered}. */
  default String name() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /**
   * It was entered in the register.
   *
   * @param validTo last day; empty where registration does not run out
   */
  record Registered(
      String title,
      List<Holder> holders,
      Particulars particulars,
      RegionCode region,
      Optional<LocalDate> validTo)
      implements Change {
    public Registered {
      holders = List.copyOf(holders);
    }
  }

  /** It holds until a later day. */
  record Renewed(LocalDate validTo) implements Change {}

  /** What is not empty takes the place of what stood there. */
  record Altered(
      Optional<String> title, Optional<Particulars> particulars, Optional<List<Holder>> holders)
      implements Change {}

  /** It belongs to others now. */
  record Transferred(List<Holder> to) implements Change {
    public Transferred {
      to = List.copyOf(to);
    }
  }

  /** It is in the register no longer. */
  record Ended(Ending ending) implements Change {}

  /** How a registration ends before its time. */
  enum Ending {
    /** At the holder's wish. */
    CANCELLED,
    /** By the registering authority. */
    REVOKED
  }

  /**
   * Something lies on it from now on.
   *
   * @param party who holds the pledge, seized it, disputes it or is licensed
   * @param amount what a pledge secures
   * @param until last day; empty where it lies on the right until it is released
   * @param document number of the contract or of the court's document
   */
  record Encumbered(
      Burden burden,
      Holder party,
      Optional<Money> amount,
      Optional<LocalDate> until,
      Optional<String> document)
      implements Change {}

  /** What can lie on a right. */
  enum Burden {
    PLEDGE,
    SEIZURE,
    DISPUTE,
    EXCLUSIVE_LICENCE,
    SOLE_LICENCE,
    ORDINARY_LICENCE
  }

  /** What the event of that position laid on it lies on it no longer. */
  record Released(int event) implements Change {}

  /**
   * The event of that position was wrong: it says this instead, or, where nothing stands here, it
   * never happened. The wrong words stay readable.
   */
  record Corrected(int event, Optional<LocalDate> legalDate, Optional<Change> instead)
      implements Change {}
}
