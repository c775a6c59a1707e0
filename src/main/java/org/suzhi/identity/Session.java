package org.suzhi.identity;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param how by what means its owner signed in, such as {@code password}
 * @param address where from
 * @param agent what the browser says of itself
 */
public record Session(
    long id,
    Instant openedAt,
    Instant lastSeen,
    Instant endsAt,
    String how,
    String address,
    String agent) {}
