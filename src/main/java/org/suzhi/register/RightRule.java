package org.suzhi.register;

import java.util.Optional;

/**
 * The pack's rule for a kind of right.
 *
 * @param pattern how its numbers are written
 * @param months how long a registration holds; empty for ever
 * @param sample whether the rule is no more than an example
 * @param basis the act it stands in; may be empty
 */
public record RightRule(
    RightKind kind, String pattern, Optional<Integer> months, boolean sample, String basis) {}
