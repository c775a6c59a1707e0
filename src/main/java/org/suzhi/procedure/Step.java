package org.suzhi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was done to an application; never changed afterwards.
 *
 * @param no from one on
 * @param actor code of who did it
 * @param actorName what they were called then
 * @param body code of the body for which they did
 * @param stage where it stood before
 * @param reasons codes of the service's reasons that were named
 * @param words what was said
 * @param action of the stage; or {@code file}, {@code join}, {@code escalate}, which any stage has
 * @param detail what else there is to know, such as an amount
 */
public record Step(
    int no,
    Instant at,
    String actor,
    String actorName,
    Capacity capacity,
    Optional<String> body,
    String stage,
    String action,
    String to,
    List<String> reasons,
    String words,
    Map<String, String> detail) {

  public Step {
    reasons = List.copyOf(reasons);
    detail = Map.copyOf(detail);
  }
}
