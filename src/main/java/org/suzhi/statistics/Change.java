package org.suzhi.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import org.suzhi.kernel.Period;

/**
 * What became of a figure since the period before that has one; not always the year before.
 *
 * @param since the earlier period, of the same kind
 * @param before its value
 * @param absolute how much more it is now, in the figure's unit; of percent, percentage points
 * @param percent how much more it is now in percent of {@code before}; absent where that is zero or
 *     the figure is itself a percentage
 */
public record Change(
    Period since, BigDecimal before, BigDecimal absolute, Optional<BigDecimal> percent) {}
