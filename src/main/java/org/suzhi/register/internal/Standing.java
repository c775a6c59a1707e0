package org.suzhi.register.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suzhi.kernel.RegionCode;
import org.suzhi.register.Change;
import org.suzhi.register.Encumbrance;
import org.suzhi.register.Event;
import org.suzhi.register.Holder;
import org.suzhi.register.Particulars;
import org.suzhi.register.Right;
import org.suzhi.register.Status;

/** A right while its events are added up. */
class Standing {

  private final Timeline.Identity identity;
  private final LocalDate on;
  private final int events;

  private String title = "";
  private List<Holder> holders = List.of();
  private @Nullable Particulars particulars;
  private @Nullable RegionCode region;
  private @Nullable LocalDate registeredOn;
  private @Nullable LocalDate validTo;
  private @Nullable LocalDate endedOn;
  private @Nullable Status ending;
  private final TreeMap<Integer, Encumbrance> encumbrances = new TreeMap<>();

  Standing(Timeline.Identity identity, LocalDate on, int events) {
    this.identity = identity;
    this.on = on;
    this.events = events;
  }

  void happened(Event event) {
    switch (event.change()) {
      case Change.Registered it -> registered(it, event);
      case Change.Renewed it -> validTo = it.validTo();
      case Change.Altered it -> {
        title = it.title().orElse(title);
        particulars = it.particulars().isPresent() ? it.particulars().get() : particulars;
        holders = it.holders().orElse(holders);
      }
      case Change.Transferred it -> holders = it.to();
      case Change.Ended it -> {
        endedOn = event.legalDate();
        ending =
            switch (it.ending()) {
              case CANCELLED -> Status.CANCELLED;
              case REVOKED -> Status.REVOKED;
            };
      }
      case Change.Encumbered it -> encumbrances.put(event.position(), encumbrance(it, event));
      case Change.Released it -> encumbrances.remove(it.event());
      case Change.Corrected _ ->
          throw new IllegalStateException("corrections are applied before events are added up");
    }
  }

  private void registered(Change.Registered it, Event event) {
    title = it.title();
    holders = it.holders();
    particulars = it.particulars();
    region = it.region();
    validTo = it.validTo().orElse(null);
    registeredOn = event.legalDate();
  }

  private static Encumbrance encumbrance(Change.Encumbered it, Event event) {
    return new Encumbrance(
        event.position(),
        it.burden(),
        it.party(),
        event.legalDate(),
        it.until(),
        it.amount(),
        it.document());
  }

  /** The entry was taken back: it shows what it said, and that it is void. */
  void neverWas(Event first, Event taking) {
    if (first.legalDate().isAfter(on)) {
      return;
    }
    happened(first);
    ending = Status.VOID;
    endedOn = taking.legalDate();
  }

  Optional<Right> right() {
    if (particulars == null || region == null || registeredOn == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Right(
            identity.id(),
            particulars.rightKind(),
            identity.number(),
            title,
            holders,
            particulars,
            region,
            on,
            registeredOn,
            Optional.ofNullable(validTo),
            Optional.ofNullable(endedOn),
            status(),
            encumbrances.values().stream().filter(one -> one.liesOn(on)).toList(),
            events));
  }

  private Status status() {
    if (ending != null) {
      return ending;
    }
    return validTo != null && validTo.isBefore(on) ? Status.EXPIRED : Status.IN_FORCE;
  }
}
