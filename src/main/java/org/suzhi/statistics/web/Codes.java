package org.suzhi.statistics.web;

import java.util.Locale;

/** Constants as programs read them: small letters. */
final class Codes {

  private Codes() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
