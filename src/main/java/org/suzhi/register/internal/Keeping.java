package org.suzhi.register.internal;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Outbox;
import org.suzhi.register.Event;
import org.suzhi.register.Recorded;
import org.suzhi.register.Right;

/** Adds an event to a right, with all that goes with it in the same transaction. */
@Component
class Keeping {

  private final EventTable events;
  private final EntryTable entries;
  private final Rights rights;
  private final Rooms rooms;
  private final Counting counting;
  private final Audit audit;
  private final Outbox outbox;

  Keeping(
      EventTable events,
      EntryTable entries,
      Rights rights,
      Rooms rooms,
      Counting counting,
      Audit audit,
      Outbox outbox) {
    this.events = events;
    this.entries = entries;
    this.rights = rights;
    this.rooms = rooms;
    this.counting = counting;
    this.audit = audit;
    this.outbox = outbox;
  }

  Right keep(Timeline before, Event event, Actor by) {
    var entry = before.identity();
    var after = before.with(event);
    var right = rights.today(after);
    var room = rooms.of(right.kind());
    events.insert(entry.id(), event);
    entries.store(right, room.sort(right.particulars()).code());
    room.store(entry.id(), right.particulars());
    counting.count(before, after, event, right);
    audit.record(
        new Audit.Entry(
            by,
            "register.act." + event.change().name(),
            entry.number(),
            Map.of("position", event.position(), "case", event.caseId())));
    outbox.publish(
        Recorded.TOPIC,
        entry.number(),
        new Recorded(right.kind().code(), entry.number(), event.position(), event.change().name()));
    return right;
  }
}
