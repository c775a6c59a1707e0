package org.suzhi.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail that could not be handed over.
 *
 * @param to the address, masked
 * @param nextAt when it is tried again; empty once given up
 */
public record FailedMail(
    long id,
    long notice,
    String to,
    int attempts,
    String error,
    Instant lastAt,
    Optional<Instant> nextAt) {}
