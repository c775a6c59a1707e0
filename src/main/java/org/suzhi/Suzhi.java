package org.suzhi;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.suzhi.platform.Launch;

/** Starts the platform. Beans go by their whole name, so that no module minds another's classes. */
@SpringBootApplication(
    proxyBeanMethods = false,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Suzhi {

  /** Serves until told to stop, or runs the command that the first word names. */
  public static void main(String[] args) {
    Launch.main(Suzhi.class, args);
  }
}
