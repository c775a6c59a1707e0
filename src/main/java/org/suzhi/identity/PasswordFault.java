package org.suzhi.identity;

import java.util.Locale;

/** Why a password can't be taken. */
public enum PasswordFault {
  TOO_SHORT,
  TOO_LONG,
  /** Others use it, or it can be made from words and runs of keys that are tried first. */
  GUESSABLE,
  /** The password in use. */
  THE_SAME,
  /** What was given as the present password is not it. */
  NOT_THE_PRESENT_ONE;

  /** As the texts of the pages name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
