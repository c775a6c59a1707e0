package org.suzhi;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.suzhi.platform.Launch;

/** Starts the platform. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Suzhi {

  /** Serves until told to stop, or runs the command that the first word names. */
  public static void main(String[] args) {
    Launch.main(Suzhi.class, args);
  }
}
