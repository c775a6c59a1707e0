package org.suzhi.register.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.MenuEntry;

/** Where the main menu leads to the register. */
@Configuration(proxyBeanMethods = false)
class RegisterMenu {

  @Bean
  MenuEntry registerMenuEntry() {
    return new MenuEntry(20, "register.menu", "/register");
  }
}
