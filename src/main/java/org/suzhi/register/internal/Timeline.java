package org.suzhi.register.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.suzhi.register.Change;
import org.suzhi.register.Change.Corrected;
import org.suzhi.register.Event;
import org.suzhi.register.Known;
import org.suzhi.register.Right;

/**
 * The events of a right with their corrections, and what they add up to. Events count in the order
 * of their legal dates; on one day in the order in which they were recorded.
 */
final class Timeline {

  private final Identity identity;
  private final List<Event> events;

  /** What never changes about a right. */
  record Identity(long id, String number) {}

  Timeline(Identity identity, List<Event> events) {
    this.identity = identity;
    this.events = List.copyOf(events);
  }

  Identity identity() {
    return identity;
  }

  List<Event> events() {
    return events;
  }

  int next() {
    return events.size() + 1;
  }

  Optional<Event> event(int position) {
    return events.stream().filter(event -> event.position() == position).findFirst();
  }

  Optional<Event> ofCase(String caseId) {
    return events.stream().filter(event -> event.caseId().equals(caseId)).findFirst();
  }

  /** The same with one more event. */
  Timeline with(Event event) {
    var more = new java.util.ArrayList<>(events);
    more.add(event);
    return new Timeline(identity, more);
  }

  /** What an event says after all corrections; empty for one that never happened. */
  Optional<Event> corrected(int position) {
    return corrected(events).stream().filter(event -> event.position() == position).findFirst();
  }

  /** How often an event was corrected. */
  int corrections(int position) {
    return (int)
        events.stream()
            .filter(
                event ->
                    event.change() instanceof Corrected correction
                        && correction.event() == position)
            .count();
  }

  /** The state; empty where the right was not yet there or not yet known. */
  Optional<Right> at(Known known) {
    var heard = events.stream().filter(event -> !event.recordedAt().isAfter(known.at())).toList();
    if (heard.isEmpty()) {
      return Optional.empty();
    }
    var standing = new Standing(identity, known.on(), heard.size());
    var corrected = corrected(heard);
    if (corrected.stream().noneMatch(event -> event.position() == 1)) {
      standing.neverWas(heard.getFirst(), taking(heard));
      return standing.right();
    }
    corrected.stream()
        .filter(event -> !event.legalDate().isAfter(known.on()))
        .sorted(Comparator.comparing(Event::legalDate).thenComparing(Event::position))
        .forEach(standing::happened);
    return standing.right();
  }

  /** The event that took the first one back. */
  private static Event taking(List<Event> heard) {
    return heard.stream()
        .filter(event -> event.change() instanceof Corrected correction && correction.event() == 1)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static Collection<Event> corrected(List<Event> heard) {
    var said = new TreeMap<Integer, Event>();
    for (var event : heard) {
      if (event.change() instanceof Corrected correction) {
        var wrong = heard.get(correction.event() - 1);
        var right = correction.instead().map(change -> correct(wrong, change, correction));
        right.ifPresentOrElse(
            it -> said.put(correction.event(), it), () -> said.remove(correction.event()));
      } else {
        said.put(event.position(), event);
      }
    }
    return said.values();
  }

  private static Event correct(Event wrong, Change change, Corrected correction) {
    return new Event(
        wrong.position(),
        change,
        correction.legalDate().orElse(wrong.legalDate()),
        wrong.recordedAt(),
        wrong.caseId(),
        wrong.reason(),
        wrong.actor());
  }
}
