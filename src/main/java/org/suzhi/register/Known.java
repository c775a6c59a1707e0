package org.suzhi.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which state is meant: what was the law on a day, as the register knew at a moment.
 *
 * @param at what was recorded later is left out
 * @param on what happened later is left out
 */
public record Known(Instant at, LocalDate on) {}
