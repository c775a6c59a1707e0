package org.suzhi.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kinds of rights the register keeps, each in a room of its own. */
public enum RightKind {
  DATA_IP,
  WORK;

  /** As written in addresses, packs and rows, such as {@code data-ip}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind written like that, if there is one. */
  public static Optional<RightKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
