package org.suzhi.procedure;

import java.util.List;

/**
 * The event that an application has gone on, as it stands in the outbox under its number.
 *
 * @param outcome how it ended; empty while it runs
 * @param actions codes of what was done
 * @param notifies whether the applicant is to be told
 * @param parent number of the bundle it is a part of; empty for none
 */
public record ApplicationMoved(
    String number,
    String service,
    String stage,
    String outcome,
    List<String> actions,
    boolean notifies,
    String parent) {

  /** The topic. */
  public static final String TOPIC = "procedure.moved";

  public ApplicationMoved {
    actions = List.copyOf(actions);
  }
}
