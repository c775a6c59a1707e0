package org.suzhi.register.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.register.Event;
import org.suzhi.register.Hold;
import org.suzhi.register.HoldAnswer;
import org.suzhi.register.Known;
import org.suzhi.register.NewEntry;
import org.suzhi.register.NewEvent;
import org.suzhi.register.Purpose;
import org.suzhi.register.Register;
import org.suzhi.register.Right;
import org.suzhi.register.RightKind;
import org.suzhi.register.RightQuery;
import org.suzhi.register.RightsFound;

/** The register as this program keeps it. */
@Component
class KeptRegister implements Register {

  private static final int PAGE = 20;

  private final Entering entering;
  private final Recording recording;
  private final Holding holding;
  private final Rights rights;
  private final SearchTable search;
  private final Clock clock;

  KeptRegister(
      Entering entering,
      Recording recording,
      Holding holding,
      Rights rights,
      SearchTable search,
      Clock clock) {
    this.entering = entering;
    this.recording = recording;
    this.holding = holding;
    this.rights = rights;
    this.search = search;
    this.clock = clock;
  }

  @Override
  public Right enter(NewEntry entry, Actor by) {
    return entering.enter(entry, by);
  }

  @Override
  public Right record(NewEvent event, Actor by) {
    return recording.record(event, by);
  }

  @Override
  public Optional<Right> find(String number) {
    return find(number, rights.now());
  }

  @Override
  public Optional<Right> find(String number, Known known) {
    return rights.timeline(number).flatMap(timeline -> timeline.at(known));
  }

  @Override
  public Optional<Right> enteredBy(String caseId) {
    return rights.ofCase(caseId).map(rights::today);
  }

  @Override
  public List<Event> history(String number) {
    return rights.timeline(number).map(Timeline::events).orElse(List.of());
  }

  @Override
  public RightsFound search(RightQuery query) {
    var today = LocalDate.now(clock);
    long total = search.count(query, today);
    var found = rights.today(search.page(query, today, PAGE));
    return new RightsFound(
        query.page(), (int) Math.max(1, (total + PAGE - 1) / PAGE), total, found);
  }

  @Override
  public HoldAnswer hold(String number, Purpose purpose, String caseId, Actor by) {
    return holding.hold(number, purpose, caseId, by);
  }

  @Override
  public boolean release(String number, String caseId, Actor by) {
    return holding.release(number, caseId, by);
  }

  @Override
  public List<Hold> holds(String number) {
    return holding.of(number);
  }

  @Override
  public Optional<LocalDate> validTo(RightKind kind, LocalDate from) {
    return entering.validTo(kind, from);
  }
}
