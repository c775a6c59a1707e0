package org.suzhi.procedure;

import java.time.Instant;
import java.util.List;
import org.suzhi.kernel.Actor;
import tools.jackson.databind.JsonNode;

/**
 * An action in which a verb is to be carried out.
 *
 * @param application as it stood before the action
 * @param steps those already taken in the same transaction, such as the decision that a result says
 */
public record Deed(
    Application application,
    JsonNode answers,
    Flow.Action action,
    Act act,
    Actor actor,
    List<Step> steps,
    Instant at) {

  public Deed {
    steps = List.copyOf(steps);
  }
}
