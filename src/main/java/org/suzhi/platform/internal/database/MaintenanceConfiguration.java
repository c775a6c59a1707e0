package org.suzhi.platform.internal.database;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.suzhi.platform.Command;
import org.suzhi.platform.KeySettings;
import org.suzhi.platform.Settings;
import org.suzhi.platform.internal.SettingsCheck;

/**
 * The commands that work on the data directory from outside: they start without the program, since
 * its migrations must not run before a backup or a restore. They know the settings of every module,
 * so that they refuse what the program would refuse.
 */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan("org.suzhi")
@Import(SettingsCheck.class)
public class MaintenanceConfiguration {

  /** Names of the commands that live here. */
  public static final List<String> COMMANDS = List.of("status", "backup", "restore");

  @Bean
  Command status(Settings settings) {
    return new Status(settings);
  }

  @Bean
  Command backup(Settings settings, KeySettings keys) {
    return new Backup(DatabasePlace.of(settings, keys), Clock.systemUTC());
  }

  @Bean
  Command restore(Settings settings, KeySettings keys) {
    return new Restore(DatabasePlace.of(settings, keys));
  }
}
