package org.suzhi.statistics.web.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.MenuEntry;

/** Where the figures stand in the main menu. */
@Configuration(proxyBeanMethods = false)
class StatisticsMenu {

  @Bean
  MenuEntry statisticsEntry() {
    return new MenuEntry(30, "statistics.menu", "/statistics");
  }
}
