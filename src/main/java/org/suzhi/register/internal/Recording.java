package org.suzhi.register.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.kernel.Actor;
import org.suzhi.register.Event;
import org.suzhi.register.NewEvent;
import org.suzhi.register.RegisterProblem;
import org.suzhi.register.RegisterProblem.Reason;
import org.suzhi.register.Right;

/** Records what happens to rights. */
@Component
class Recording {

  private final TransactionTemplate transaction;
  private final Rights rights;
  private final HoldTable holds;
  private final Keeping keeping;
  private final Clock clock;

  Recording(
      TransactionTemplate transaction,
      Rights rights,
      HoldTable holds,
      Keeping keeping,
      Clock clock) {
    this.transaction = transaction;
    this.rights = rights;
    this.holds = holds;
    this.keeping = keeping;
    this.clock = clock;
  }

  Right record(NewEvent asked, Actor by) {
    return java.util.Objects.requireNonNull(
        transaction.execute(
            status -> {
              var timeline = rights.locked(asked.number());
              return timeline
                  .ofCase(asked.caseId())
                  .map(before -> same(timeline, before, asked))
                  .orElseGet(() -> recorded(timeline, asked, by));
            }));
  }

  private Right same(Timeline timeline, Event before, NewEvent asked) {
    if (!before.change().equals(asked.change()) || !before.legalDate().equals(asked.legalDate())) {
      throw new RegisterProblem(
          Reason.OTHER_THAN_BEFORE,
          asked.caseId() + " is event " + before.position() + " of " + asked.number());
    }
    return rights.today(timeline);
  }

  private Right recorded(Timeline timeline, NewEvent asked, Actor by) {
    Fitting.notLater(asked.legalDate(), LocalDate.now(clock));
    new Fitting(timeline, rights.today(timeline), holds.of(timeline.identity())).check(asked);
    var event =
        new Event(
            timeline.next(),
            asked.change(),
            asked.legalDate(),
            clock.instant(),
            asked.caseId(),
            asked.reason(),
            by.code());
    return keeping.keep(timeline, event, by);
  }
}
