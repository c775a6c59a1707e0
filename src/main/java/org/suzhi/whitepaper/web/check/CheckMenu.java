package org.suzhi.whitepaper.web.check;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.MenuEntry;

/** Where the check stands in the main menu. */
@Configuration(proxyBeanMethods = false)
class CheckMenu {

  @Bean
  MenuEntry checkMenuEntry() {
    return new MenuEntry(36, "whitepaper.check.menu", "/check");
  }
}
