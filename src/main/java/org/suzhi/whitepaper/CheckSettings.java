package org.suzhi.whitepaper;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much checking of papers a node takes on, since anybody may ask for it.
 *
 * @param atOnce papers that are checked at one time
 * @param patience how long a paper may wait for its turn
 * @param aMinute papers that one address may hand in within a minute
 */
@ConfigurationProperties("suzhi.check")
public record CheckSettings(
    @DefaultValue("2") int atOnce,
    @DefaultValue("20s") Duration patience,
    @DefaultValue("30") int aMinute) {}
