package org.suzhi.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A key pair on a person's own device with which they sign in without a password.
 *
 * @param name what its owner calls it
 */
public record Passkey(long id, String name, Instant addedAt, Optional<Instant> lastUsed) {}
