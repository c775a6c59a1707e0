package org.suzhi.identity.internal;

import org.springframework.core.env.Environment;
import org.suzhi.platform.Launch;

/** Whether the program serves people, and is not running a command or being trained. */
final class Serving {

  private Serving() {}

  static boolean is(Environment environment) {
    return !environment.containsProperty(Launch.COMMAND)
        && !environment.containsProperty("suzhi.training")
        && environment.getProperty("local.server.port") != null;
  }
}
