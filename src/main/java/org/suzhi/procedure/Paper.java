package org.suzhi.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A paper of an application: handed in, or made out.
 *
 * @param field code of the form's field; {@link #RESULT} for a result
 * @param version from one on, for each field
 * @param document where its bytes are kept; empty where they are sealed
 */
public record Paper(
    UUID id,
    String field,
    int version,
    String name,
    long size,
    String mediaType,
    String digest,
    Optional<UUID> document,
    Instant givenAt) {

  /** The field of results. */
  public static final String RESULT = "result";
}
