package org.suzhi.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a right stands on a day. */
public enum Status {
  IN_FORCE,
  EXPIRED,
  CANCELLED,
  REVOKED,
  /** The entry was a mistake and was taken back. */
  VOID;

  /** As written in addresses and rows. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The status written like that, if there is one. */
  public static Optional<Status> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
