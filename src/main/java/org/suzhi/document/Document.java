package org.suzhi.document;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A document as it was taken in.
 *
 * @param digest SHA-256 of its bytes in hex
 * @param charset encoding, where it is text
 * @param screenedBy name of the malware check it passed; empty where none was configured
 * @param keptBy code of the actor
 */
public record Document(
    UUID id,
    String name,
    FileKind kind,
    Optional<String> charset,
    long size,
    String digest,
    Optional<String> screenedBy,
    Instant keptAt,
    String keptBy) {}
