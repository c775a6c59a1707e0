package org.suzhi.register.internal;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suzhi.register.Change;
import org.suzhi.register.Change.Burden;
import org.suzhi.register.Hold;
import org.suzhi.register.Holder;
import org.suzhi.register.NewEvent;
import org.suzhi.register.Particulars;
import org.suzhi.register.RegisterProblem;
import org.suzhi.register.RegisterProblem.Reason;
import org.suzhi.register.Right;
import org.suzhi.register.Status;

/** Whether an event can have happened to a right as it stands. */
record Fitting(Timeline timeline, Right right, List<Hold> holds) {

  void check(NewEvent asked) {
    if (asked.legalDate().isBefore(right.registeredOn())
        && !(asked.change() instanceof Change.Corrected)) {
      throw misfit("happened before the right was registered on " + right.registeredOn());
    }
    switch (asked.change()) {
      case Change.Registered _ -> throw misfit("is registered already");
      case Change.Renewed it -> renewed(it);
      case Change.Altered it -> {
        standing();
        it.holders().ifPresent(Fitting::holders);
        it.particulars().ifPresent(this::sameKind);
      }
      case Change.Transferred it -> {
        disposes(asked.caseId());
        holders(it.to());
      }
      case Change.Ended _ -> standing();
      case Change.Encumbered it -> encumbered(it, asked.caseId());
      case Change.Released it -> released(it);
      case Change.Corrected it -> corrected(it, asked.reason());
    }
  }

  private void renewed(Change.Renewed it) {
    standing();
    if (right.validTo().isEmpty()) {
      throw misfit("does not run out");
    }
    if (!it.validTo().isAfter(right.validTo().get())) {
      throw misfit("holds until " + right.validTo().get() + " already");
    }
  }

  private void encumbered(Change.Encumbered it, String caseId) {
    switch (it.burden()) {
      case PLEDGE, EXCLUSIVE_LICENCE -> disposes(caseId);
      // a court seizes and people disagree whoever holds the right at that moment
      case SEIZURE, DISPUTE, SOLE_LICENCE, ORDINARY_LICENCE -> standing();
    }
  }

  private void released(Change.Released it) {
    if (right.encumbrances().stream().noneMatch(lies -> lies.event() == it.event())) {
      throw misfit("nothing that event " + it.event() + " laid on it lies on it");
    }
  }

  private void corrected(Change.Corrected it, Optional<String> reason) {
    if (reason.filter(why -> !why.isBlank()).isEmpty()) {
      throw new RegisterProblem(Reason.NO_REASON, right.number());
    }
    var wrong = timeline.event(it.event()).orElseThrow(() -> misfit("has no event " + it.event()));
    if (wrong.change() instanceof Change.Corrected) {
      throw misfit("event " + it.event() + " is a correction; correct what it corrected");
    }
    it.instead()
        .ifPresent(
            instead -> {
              if (instead.getClass() != wrong.change().getClass()) {
                throw misfit("event " + it.event() + " was not of that sort");
              }
              if (instead instanceof Change.Registered first) {
                sameKind(first.particulars());
                holders(first.holders());
              }
            });
  }

  /** Who owns or binds a right needs it unseized, and in nobody else's hands. */
  private void disposes(String caseId) {
    standing();
    if (right.encumbrances().stream().anyMatch(lies -> lies.burden() == Burden.SEIZURE)) {
      throw misfit("is seized");
    }
    holds.stream()
        .filter(hold -> hold.purpose().disposes() && !hold.caseId().equals(caseId))
        .findFirst()
        .ifPresent(
            hold -> {
              throw misfit("is held by " + hold.caseId() + " for " + hold.purpose().code());
            });
  }

  private void standing() {
    if (right.status() != Status.IN_FORCE && right.status() != Status.EXPIRED) {
      throw misfit("is " + right.status().code());
    }
  }

  private void sameKind(Particulars particulars) {
    if (particulars.rightKind() != right.kind()) {
      throw misfit("is of another kind");
    }
  }

  private RegisterProblem misfit(String what) {
    return new RegisterProblem(Reason.DOES_NOT_FIT, right.number() + " " + what);
  }

  static void notLater(LocalDate legalDate, LocalDate today) {
    if (legalDate.isAfter(today)) {
      throw new RegisterProblem(Reason.DOES_NOT_FIT, legalDate + " has not come yet");
    }
  }

  /** At least one; shares for all or none, and one in sum. */
  static void holders(List<Holder> holders) {
    long shared = holders.stream().filter(holder -> holder.share().isPresent()).count();
    if (holders.isEmpty() || shared != 0 && shared != holders.size()) {
      throw new RegisterProblem(
          Reason.HOLDERS, "at least one, and all of them or none with a share");
    }
    if (shared != 0 && !isOne(holders)) {
      throw new RegisterProblem(Reason.HOLDERS, "their shares have to add up to one");
    }
  }

  private static boolean isOne(List<Holder> holders) {
    var part = BigInteger.ZERO;
    var of = BigInteger.ONE;
    for (var holder : holders) {
      var share = holder.share().orElseThrow();
      part =
          part.multiply(BigInteger.valueOf(share.of()))
              .add(of.multiply(BigInteger.valueOf(share.part())));
      of = of.multiply(BigInteger.valueOf(share.of()));
    }
    return part.equals(of);
  }
}
