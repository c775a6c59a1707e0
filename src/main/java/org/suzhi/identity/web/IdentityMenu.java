package org.suzhi.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.AccountEntry;

/** Where the menu of whoever is signed in leads to their account. */
@Configuration(proxyBeanMethods = false)
class IdentityMenu {

  @Bean
  AccountEntry accountEntry() {
    return new AccountEntry(10, "identity.account", "/account");
  }
}
