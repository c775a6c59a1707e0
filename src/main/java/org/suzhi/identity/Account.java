package org.suzhi.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.kernel.Actor;

/**
 * Somebody who can sign in, or could.
 *
 * @param name what they are called on pages
 * @param signInName what they sign in with; empty once erased
 * @param mustChangePassword whether a one-time password is to be replaced before anything else
 * @param language in which its owner last read; empty until they have
 * @param demo whether it is for a demonstration only
 * @param blockedSince since when an administrator lets nobody in with it
 * @param erasedAt when its owner had it erased
 */
public record Account(
    long id,
    String name,
    Optional<String> signInName,
    boolean mustChangePassword,
    Optional<Locale> language,
    boolean demo,
    Instant createdAt,
    Optional<Instant> blockedSince,
    Optional<Instant> erasedAt) {

  /** The person as modules see them. */
  public Actor.Person actor() {
    return new Actor.Person(Long.toString(id));
  }
}
