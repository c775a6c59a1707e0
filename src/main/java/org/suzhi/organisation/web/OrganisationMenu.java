package org.suzhi.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.MenuEntry;

/** Where the main menu leads to the network. */
@Configuration(proxyBeanMethods = false)
class OrganisationMenu {

  @Bean
  MenuEntry networkMenuEntry() {
    return new MenuEntry(40, "organisation.menu", "/network");
  }
}
