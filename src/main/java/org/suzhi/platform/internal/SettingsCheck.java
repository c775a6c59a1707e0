package org.suzhi.platform.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;

/** Looks through what was set, before anything starts, for keys that nobody reads. */
@Component
public class SettingsCheck implements BeanFactoryPostProcessor, EnvironmentAware {

  /** Said by the launcher to the program, not by a person. */
  private static final Set<String> LAUNCHER =
      Set.of("suzhi.command", "suzhi.training", "suzhi.cache", "suzhi.no-user-namespace");

  private List<String> given = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    var found = new ArrayList<String>();
    for (var source : ((ConfigurableEnvironment) environment).getPropertySources()) {
      // Variables of the environment name other things too, such as SUZHI_JAVA_HOME.
      if (source instanceof EnumerablePropertySource<?> names
          && !(source instanceof SystemEnvironmentPropertySource)) {
        Arrays.stream(names.getPropertyNames())
            .filter(name -> name.startsWith("suzhi.") && !LAUNCHER.contains(name))
            .forEach(found::add);
      }
    }
    given = found;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    var records =
        Arrays.stream(factory.getBeanNamesForAnnotation(ConfigurationProperties.class))
            .<Class<?>>map(name -> Objects.requireNonNull(factory.getType(name)))
            .filter(type -> type.getName().startsWith("org.suzhi."))
            .toList();
    KnownSettings.of(records).check(given);
  }
}
