package org.suzhi.whitepaper.internal.article;

import java.time.Instant;

/**
 * What a paper says of the state of the data it was made from.
 *
 * @param made the moment that files name; the same for the same state
 */
public record Imprint(String release, String digest, Instant made) {}
