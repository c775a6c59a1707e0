package org.suzhi.procedure;

import java.util.List;

/**
 * The event that an application has gone on, as it stands in the outbox under its number.
 *
 * @param outcome how it ended; empty while it runs
 * @param actions codes of what was done
 * @param notifies whether the applicant is to be told
 * @param version how many steps it has now
 * @param due the nearest end of a limit that runs, as an instant; empty for none
 * @param parent number of the bundle it is a part of; empty for none
 */
public record ApplicationMoved(
    String number,
    String service,
    String stage,
    String outcome,
    List<String> actions,
    boolean notifies,
    int version,
    String due,
    String parent) {

  /** The topic. */
  public static final String TOPIC = "procedure:moved";

  public ApplicationMoved {
    actions = List.copyOf(actions);
  }
}
