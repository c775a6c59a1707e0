package org.suzhi.platform;

import java.util.Set;

/**
 * A command of the launcher, such as {@code bin/suzhi import FILE}: a bean of this type runs with
 * the whole program around it but no web server. It is reached once {@code help.txt} lists its
 * name. Where another process already serves the same data directory, the command works on that
 * process's database.
 */
public interface Command {

  /** Done. */
  int OK = 0;

  /** Done, and the answer is no: findings, refused rows, a state that isn't well. */
  int REFUSED = 1;

  /** Wrong words on the command line, or input that can't be read. */
  int USAGE = 2;

  /** The program could not start. */
  int NOT_STARTED = 3;

  /** The word that calls it. */
  String name();

  /** Names of the options that take a value, without the dashes. */
  default Set<String> options() {
    return Set.of();
  }

  /** Names of the options that stand alone, without the dashes. */
  default Set<String> flags() {
    return Set.of();
  }

  /** Does the work, prints the answer through {@code line} and gives the exit code. */
  int run(CommandLine line);
}
