package org.suzhi.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.WorkingCalendar;
import org.suzhi.procedure.internal.deadline.Counting;
import org.suzhi.procedure.internal.deadline.Explaining;

/** Counts time limits and says why something is due when it is. */
@Component
public final class Deadlines {

  private final Counting counting;
  private final Explaining explaining;

  Deadlines(WorkingCalendar calendar, Clock clock, MessageSource messages) {
    counting = new Counting(calendar, clock.getZone());
    explaining = new Explaining(messages, clock.getZone());
  }

  /** The deadline of {@code limit} from {@code start} on; suspensions in order and apart. */
  public Deadline count(TimeLimit limit, Instant start, List<Suspension> suspensions) {
    return counting.count(limit, start, Suspension.inOrder(start, suspensions));
  }

  /** How {@code deadline} stands at {@code now}. */
  public Deadline.Standing standing(Deadline deadline, Instant now) {
    return counting.standing(deadline, now);
  }

  /** The limit, when it is due and how firmly, in one or two sentences. */
  public List<String> summary(Deadline deadline, Locale locale) {
    return explaining.summary(deadline, locale);
  }

  /** A line for each day: the date, and what the day counts for. */
  public List<String> dayByDay(Deadline deadline, Locale locale) {
    return explaining.dayByDay(deadline, locale);
  }
}
