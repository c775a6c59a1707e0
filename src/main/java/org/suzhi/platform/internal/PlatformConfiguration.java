package org.suzhi.platform.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.Pack;
import org.suzhi.platform.Settings;

/** What every module is handed: the clock and the pack. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  Pack pack(Settings settings) {
    return new Pack(
        settings.packs().stream()
            .map(folder -> Path.of(settings.home()).resolve(folder).toAbsolutePath().normalize())
            .toList());
  }
}
