package org.suzhi.whitepaper.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.MenuEntry;

/** Where the papers stand in the main menu. */
@Configuration(proxyBeanMethods = false)
class WhitepaperMenu {

  @Bean
  MenuEntry papersEntry() {
    return new MenuEntry(35, "whitepaper.menu", "/papers");
  }
}
