package org.suzhi.procedure;

import java.util.Optional;
import java.util.UUID;
import org.suzhi.kernel.Actor;

/**
 * A filing.
 *
 * @param service code
 * @param version of the service that the answers were given to; empty for the present one
 * @param answers JSON
 * @param by who files: the applicant, or an officer for a visitor
 * @param byName what they are called
 * @param window code of the body at whose window it is filed
 * @param body the body chosen where several are competent
 * @param key the same key is the same filing
 * @param draft whose papers go with it
 */
public record Filing(
    String service,
    Optional<Integer> version,
    String answers,
    Applicant applicant,
    Actor by,
    String byName,
    Optional<String> window,
    Optional<String> body,
    String key,
    Optional<UUID> draft) {

  /** By which way it comes. */
  public Service.Channel channel() {
    return window.isPresent() ? Service.Channel.WINDOW : Service.Channel.ONLINE;
  }
}
