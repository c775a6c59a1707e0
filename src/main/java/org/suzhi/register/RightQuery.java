package org.suzhi.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What to look for; all that is given has to fit.
 *
 * @param words parts of the number or the title
 * @param holder part of a holder's name
 * @param party number of a party that holds it
 * @param sort class of data or type of work
 * @param from first day of registration
 * @param to last day of registration
 * @param page from one
 */
public record RightQuery(
    Optional<RightKind> kind,
    String words,
    String holder,
    Optional<Long> party,
    String sort,
    Optional<Status> status,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    int page) {

  /** Everything. */
  public static final RightQuery ALL =
      new RightQuery(
          Optional.empty(),
          "",
          "",
          Optional.empty(),
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          1);

  /** Rights that a party holds or held last. */
  public static RightQuery heldBy(long party) {
    return new RightQuery(
        ALL.kind,
        ALL.words,
        ALL.holder,
        Optional.of(party),
        ALL.sort,
        ALL.status,
        ALL.from,
        ALL.to,
        1);
  }
}
