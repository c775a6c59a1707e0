package org.suzhi.evidence.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.AccountEntry;
import org.suzhi.platform.MenuEntry;

/** Where the main menu leads to deposits. */
@Configuration(proxyBeanMethods = false)
class EvidenceMenu {

  @Bean
  MenuEntry evidenceMenuEntry() {
    return new MenuEntry(25, "evidence.menu", "/deposits/check");
  }

  @Bean
  AccountEntry depositsEntry() {
    return new AccountEntry(50, "evidence.list.title", "/deposits");
  }
}
