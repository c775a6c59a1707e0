package org.suzhi.statistics;

import java.math.BigDecimal;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;

/**
 * What a count of facts gives.
 *
 * @param value sum of the amounts, counter-facts taken off
 * @param facts how many facts went in, counter-facts included
 */
public record FactCount(
    String indicator,
    Region region,
    Period period,
    Breakdown breakdown,
    BigDecimal value,
    long facts) {}
