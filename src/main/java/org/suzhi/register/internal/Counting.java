package org.suzhi.register.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Fact;
import org.suzhi.kernel.RegionCode;
import org.suzhi.platform.Regions;
import org.suzhi.register.Change;
import org.suzhi.register.Event;
import org.suzhi.register.Right;
import org.suzhi.statistics.Facts;

/** States what is worth counting about an event, and takes back what a correction makes untrue. */
@Component
class Counting {

  private final Rooms rooms;
  private final Regions regions;
  private final Facts facts;

  Counting(Rooms rooms, Regions regions, Facts facts) {
    this.rooms = rooms;
    this.regions = regions;
    this.facts = facts;
  }

  void count(Timeline before, Timeline after, Event event, Right right) {
    if (event.change() instanceof Change.Corrected correction) {
      int position = correction.event();
      int times = after.corrections(position);
      of(before, position, right).forEach(fact -> facts.emit(stated(fact, times - 1).counter()));
      of(after, position, right).forEach(fact -> facts.emit(stated(fact, times)));
    } else {
      of(after, event.position(), right).forEach(facts::emit);
    }
  }

  /** Every statement of an event's facts has a revision of its own, so that none is swallowed. */
  private static Fact stated(Fact fact, int revision) {
    return new Fact(
        fact.indicator(),
        fact.subject(),
        fact.region(),
        fact.day(),
        fact.breakdown(),
        fact.amount(),
        revision);
  }

  private List<Fact> of(Timeline timeline, int position, Right right) {
    return timeline.corrected(position).stream()
        .flatMap(
            event ->
                rooms
                    .of(right.kind())
                    .facts(right.number(), place(timeline, right), event)
                    .stream())
        .filter(fact -> fact.amount().compareTo(BigDecimal.ZERO) != 0)
        .toList();
  }

  /** Where the entry said at that time; what lies outside the region counts for the region. */
  private RegionCode place(Timeline timeline, Right right) {
    var told =
        timeline
            .corrected(1)
            .map(Event::change)
            .filter(Change.Registered.class::isInstance)
            .map(change -> ((Change.Registered) change).region())
            .orElse(right.region());
    return Optional.of(told)
        .filter(region -> regions.find(region).isPresent())
        .or(() -> told.parent().filter(region -> regions.find(region).isPresent()))
        .orElseGet(() -> (RegionCode) regions.home().region());
  }
}
