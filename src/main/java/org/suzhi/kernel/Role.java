package org.suzhi.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may be for a body, or for the installation as a whole. */
public enum Role {
  /** Runs the installation: accounts and roles, never the matters of a body. */
  ADMINISTRATOR,
  /** Handles the matters of a body. */
  OFFICER,
  /** Sees how a body and those below it are doing. */
  LEADER,
  MEDIATOR,
  EXPERT,
  /** Files for others on behalf of an agency. */
  AGENT;

  /** As written in rows, forms and lists of addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role written like that, if there is one. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
