package org.suzhi.identity.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Attempts;
import org.suzhi.identity.IdentitySettings;
import org.suzhi.platform.Keys;

/**
 * How often a name may be tried, and how often an address may try. Counted before the password is
 * looked at, so that many tries at the same moment count as many.
 */
@Component
class Throttle implements Attempts {

  private static final Duration HOUR = Duration.ofHours(1);

  private final AttemptsTable table;
  private final Keys keys;
  private final IdentitySettings settings;
  private final Clock clock;

  Throttle(AttemptsTable table, Keys keys, IdentitySettings settings, Clock clock) {
    this.table = table;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /** Counts a try; how long to wait when there were too many. */
  Optional<Duration> count(String name, String address) {
    var ofAddress = count(ofAddress(address), settings.lock(), settings.failuresOfAddress());
    // an address that tries everything must not lock out everybody
    return ofAddress.isPresent()
        ? ofAddress
        : count(ofName(name), settings.lock(), settings.failures());
  }

  /** The try was right. */
  void succeeded(String name, String address) {
    table.forget(ofName(name));
    table.takeBack(ofAddress(address));
  }

  @Override
  public boolean mayRegister(String address) {
    var key = key("identity:attempts:registration", network(address));
    return count(key, HOUR, settings.registrationsOfAddress()).isEmpty();
  }

  /** Lets a name be tried again, once its owner has been given a new password. */
  void forgive(String name) {
    table.forget(ofName(name));
  }

  void sweep() {
    var longest = settings.lock().compareTo(HOUR) > 0 ? settings.lock() : HOUR;
    table.deleteBefore(clock.instant().minus(longest));
  }

  private Optional<Duration> count(byte[] key, Duration window, int most) {
    var now = clock.instant();
    var counted = table.count(key, now, window);
    return counted.count() > most
        ? Optional.of(Duration.between(now, counted.since().plus(window)))
        : Optional.empty();
  }

  private byte[] ofName(String name) {
    return key("identity:attempts:name", name);
  }

  private byte[] ofAddress(String address) {
    return key("identity:attempts:address", network(address));
  }

  private byte[] key(String purpose, String value) {
    return keys.blindIndex(purpose, value);
  }

  /** A household has 2^64 addresses of version 6, which count as one. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
      return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
