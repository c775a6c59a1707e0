package org.suzhi.register.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.kernel.Actor;
import org.suzhi.register.Change;
import org.suzhi.register.Event;
import org.suzhi.register.NewEntry;
import org.suzhi.register.RegisterProblem;
import org.suzhi.register.RegisterProblem.Reason;
import org.suzhi.register.Right;
import org.suzhi.register.RightKind;
import org.suzhi.register.RightRule;
import org.suzhi.register.Status;

/** Enters rights. */
@Component
class Entering {

  private final TransactionTemplate transaction;
  private final EntryTable entries;
  private final Rights rights;
  private final Rooms rooms;
  private final Codes codes;
  private final Numbers numbers;
  private final Keeping keeping;
  private final Clock clock;

  Entering(
      TransactionTemplate transaction,
      EntryTable entries,
      Rights rights,
      Rooms rooms,
      Codes codes,
      Numbers numbers,
      Keeping keeping,
      Clock clock) {
    this.transaction = transaction;
    this.entries = entries;
    this.rights = rights;
    this.rooms = rooms;
    this.codes = codes;
    this.numbers = numbers;
    this.keeping = keeping;
    this.clock = clock;
  }

  Right enter(NewEntry entry, Actor by) {
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              entries.queue(entry.caseId());
              return rights
                  .ofCase(entry.caseId())
                  .map(before -> same(before, entry))
                  .orElseGet(() -> entered(entry, by));
            }));
  }

  /** Asked again: what was asked for before has to be the same. */
  private Right same(Timeline before, NewEntry entry) {
    var first = before.events().getFirst();
    if (!first.change().equals(registered(entry))
        || !first.legalDate().equals(entry.registeredOn())) {
      throw new RegisterProblem(
          Reason.OTHER_THAN_BEFORE, entry.caseId() + " entered " + before.identity().number());
    }
    return rights.today(before);
  }

  private Right entered(NewEntry entry, Actor by) {
    Fitting.holders(entry.holders());
    Fitting.notLater(entry.registeredOn(), LocalDate.now(clock));
    var kind = entry.particulars().rightKind();
    var sort = rooms.of(kind).sort(entry.particulars());
    var number = numbers.next(kind, entry.registeredOn().getYear(), sort.mark());
    var identity =
        entries.insert(blank(entry, number, kind), sort.code(), entry.caseId(), clock.instant());
    var event =
        new Event(
            1,
            registered(entry),
            entry.registeredOn(),
            clock.instant(),
            entry.caseId(),
            Optional.empty(),
            by.code());
    return keeping.keep(new Timeline(identity, List.of()), event, by);
  }

  private Right blank(NewEntry entry, String number, RightKind kind) {
    return new Right(
        0,
        kind,
        number,
        entry.title(),
        entry.holders(),
        entry.particulars(),
        entry.region(),
        entry.registeredOn(),
        entry.registeredOn(),
        Optional.empty(),
        Optional.empty(),
        Status.IN_FORCE,
        List.of(),
        0);
  }

  private Change.Registered registered(NewEntry entry) {
    return new Change.Registered(
        entry.title(),
        entry.holders(),
        entry.particulars(),
        entry.region(),
        entry.validTo().or(() -> validTo(entry.particulars().rightKind(), entry.registeredOn())));
  }

  /** So many months, less a day. */
  Optional<LocalDate> validTo(RightKind kind, LocalDate from) {
    return codes
        .rule(kind)
        .flatMap(RightRule::months)
        .map(months -> from.plusMonths(months).minusDays(1));
  }
}
