package org.suzhi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the platform. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Suzhi {

  /** Runs the program until it is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(Suzhi.class, args);
  }
}
