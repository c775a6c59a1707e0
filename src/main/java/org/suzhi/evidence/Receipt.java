package org.suzhi.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * What the depositor takes away. The commitment is the SHA-256 of the bytes of salt, SHA-256 and,
 * where there is one, SM3, one after another; digests are in hex.
 *
 * @param form name and version of this form
 */
public record Receipt(
    String form,
    String number,
    String kind,
    Instant depositedAt,
    String sha256,
    Optional<String> sm3,
    Optional<Long> size,
    Optional<String> salt,
    String commitment) {}
