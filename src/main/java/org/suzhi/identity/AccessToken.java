package org.suzhi.identity;

import java.time.Instant;
import java.util.Optional;
import org.suzhi.kernel.PartyId;

/**
 * A token with which a program of the account's owner uses the interface in their name.
 *
 * @param name what its owner calls it
 * @param party for whom the program acts; empty where the owner acts for one party alone
 */
public record AccessToken(
    long id,
    String name,
    Optional<PartyId> party,
    Instant createdAt,
    Instant endsAt,
    Optional<Instant> lastUsed) {}
