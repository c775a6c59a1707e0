package org.suzhi.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An application that is being written.
 *
 * @param service as it was when the draft was begun
 * @param answers JSON, with the papers handed in so far
 * @param version how often it was saved: who saves an older state is told
 * @param filed the application that it became
 */
public record Draft(
    UUID id,
    Service service,
    String answers,
    int version,
    Optional<CaseNumber> filed,
    Instant savedAt) {}
