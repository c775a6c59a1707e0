package org.suzhi.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set for accounts; docs/configuration.md lists every key.
 *
 * @param registration whether persons may open an account for themselves
 * @param idle how long a session lasts without a request
 * @param longest how long a session lasts at most
 * @param failures how many wrong passwords a name bears within {@code lock}
 * @param failuresOfAddress how many an address bears
 * @param lock how long a name or address is refused, counted from the first failure
 * @param registrationsOfAddress how many accounts may be asked for from an address in an hour
 */
@ConfigurationProperties("suzhi.identity")
public record IdentitySettings(
    @DefaultValue("true") boolean registration,
    @DefaultValue("30m") Duration idle,
    @DefaultValue("12h") Duration longest,
    @DefaultValue("5") int failures,
    @DefaultValue("100") int failuresOfAddress,
    @DefaultValue("15m") Duration lock,
    @DefaultValue("10") int registrationsOfAddress) {}
