package org.suzhi.register.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Audit;
import org.suzhi.register.Change.Burden;
import org.suzhi.register.Encumbrance;
import org.suzhi.register.Hold;
import org.suzhi.register.HoldAnswer;
import org.suzhi.register.Purpose;
import org.suzhi.register.Right;
import org.suzhi.register.Status;

/** Keeps deals about one right apart. Whoever asks locks the right's row first. */
@Component
class Holding {

  private final TransactionTemplate transaction;
  private final Rights rights;
  private final HoldTable holds;
  private final Audit audit;
  private final Clock clock;

  Holding(
      TransactionTemplate transaction, Rights rights, HoldTable holds, Audit audit, Clock clock) {
    this.transaction = transaction;
    this.rights = rights;
    this.holds = holds;
    this.audit = audit;
    this.clock = clock;
  }

  HoldAnswer hold(String number, Purpose purpose, String caseId, Actor by) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var timeline = rights.locked(number);
              return inLane(timeline.identity(), purpose)
                  .map(present -> present(present, caseId))
                  .orElseGet(
                      () ->
                          held(
                              timeline,
                              new Hold(number, purpose, caseId, clock.instant(), by.code()),
                              by));
            }));
  }

  private Optional<Hold> inLane(Timeline.Identity entry, Purpose purpose) {
    return holds.of(entry).stream()
        .filter(hold -> hold.purpose().lane().equals(purpose.lane()))
        .findFirst();
  }

  private static HoldAnswer present(Hold present, String caseId) {
    return present.caseId().equals(caseId)
        ? new HoldAnswer.Held(present)
        : new HoldAnswer.Taken(present);
  }

  private HoldAnswer held(Timeline timeline, Hold hold, Actor by) {
    var right = rights.today(timeline);
    if (!isOpen(right.status(), hold.purpose())) {
      return new HoldAnswer.NotInForce(right.status());
    }
    var bar = bar(right, hold.purpose());
    if (bar.isPresent()) {
      return new HoldAnswer.Barred(bar.get());
    }
    holds.insert(timeline.identity(), hold);
    audit.record(new Audit.Entry(by, "register.act.held", hold.number(), detail(hold)));
    return new HoldAnswer.Held(hold);
  }

  /** What has run out can still be prolonged. */
  private static boolean isOpen(Status status, Purpose purpose) {
    return switch (status) {
      case IN_FORCE -> true;
      case EXPIRED -> purpose == Purpose.RENEWAL;
      case CANCELLED, REVOKED, VOID -> false;
    };
  }

  private static Optional<Encumbrance> bar(Right right, Purpose purpose) {
    var bars = bars(purpose);
    return right.encumbrances().stream().filter(lies -> bars.contains(lies.burden())).findFirst();
  }

  /** What has to be off a right first. A pledgee's consent is shown by a release. */
  private static Set<Burden> bars(Purpose purpose) {
    return switch (purpose) {
      case SALE, AUCTION, TRANSFER, PLEDGE, CANCELLATION ->
          Set.of(Burden.SEIZURE, Burden.DISPUTE, Burden.PLEDGE);
      case EXCLUSIVE_LICENCE ->
          Set.of(
              Burden.SEIZURE,
              Burden.DISPUTE,
              Burden.PLEDGE,
              Burden.EXCLUSIVE_LICENCE,
              Burden.SOLE_LICENCE);
      case CHANGE -> Set.of(Burden.SEIZURE);
      case RENEWAL -> Set.of();
    };
  }

  boolean release(String number, String caseId, Actor by) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var entry = rights.locked(number).identity();
              var held =
                  holds.of(entry).stream().filter(hold -> hold.caseId().equals(caseId)).toList();
              holds.release(entry, caseId, by.code(), clock.instant());
              held.forEach(
                  hold ->
                      audit.record(
                          new Audit.Entry(by, "register.act.let-go", number, detail(hold))));
              return !held.isEmpty();
            }));
  }

  private static Map<String, String> detail(Hold hold) {
    return Map.of("purpose", hold.purpose().code(), "case", hold.caseId());
  }

  List<Hold> of(String number) {
    return rights.timeline(number).map(it -> holds.of(it.identity())).orElse(List.of());
  }
}
