package org.suzhi.procedure.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.MenuEntry;

/** Where the main menu leads to services. */
@Configuration(proxyBeanMethods = false)
class ProcedureMenu {

  @Bean
  MenuEntry servicesMenuEntry() {
    return new MenuEntry(10, "procedure.menu", "/services");
  }
}
