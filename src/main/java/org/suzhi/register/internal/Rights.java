package org.suzhi.register.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.register.Known;
import org.suzhi.register.RegisterProblem;
import org.suzhi.register.RegisterProblem.Reason;
import org.suzhi.register.Right;

/** Reads rights with their events. */
@Component
class Rights {

  private final EntryTable entries;
  private final EventTable events;
  private final Clock clock;

  Rights(EntryTable entries, EventTable events, Clock clock) {
    this.entries = entries;
    this.events = events;
    this.clock = clock;
  }

  /** All that is known at present. An event of this very moment is known. */
  Known now() {
    return new Known(Instant.MAX, LocalDate.now(clock));
  }

  Optional<Timeline> timeline(String number) {
    return entries.find(number).map(this::timeline);
  }

  Optional<Timeline> ofCase(String caseId) {
    return entries.ofCase(caseId).map(this::timeline);
  }

  /** The right's events, which nobody adds to before this transaction has ended. */
  Timeline locked(String number) {
    return entries
        .lock(number)
        .map(this::timeline)
        .orElseThrow(() -> new RegisterProblem(Reason.UNKNOWN_RIGHT, number));
  }

  private Timeline timeline(Timeline.Identity entry) {
    return new Timeline(entry, events.of(List.of(entry.id())).getOrDefault(entry.id(), List.of()));
  }

  Right today(Timeline timeline) {
    return timeline
        .at(now())
        .orElseThrow(
            () ->
                new RegisterProblem(
                    Reason.DOES_NOT_FIT,
                    timeline.identity().number() + " is not yet registered today"));
  }

  List<Right> today(List<Timeline.Identity> found) {
    var known = events.of(found.stream().map(Timeline.Identity::id).toList());
    var today = now();
    return found.stream()
        .flatMap(
            entry ->
                new Timeline(entry, known.getOrDefault(entry.id(), List.of())).at(today).stream())
        .toList();
  }
}
