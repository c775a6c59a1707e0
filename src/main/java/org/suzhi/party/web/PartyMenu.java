package org.suzhi.party.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.AccountEntry;

/** Where the menu of whoever is signed in leads to those for whom they act. */
@Configuration(proxyBeanMethods = false)
class PartyMenu {

  @Bean
  AccountEntry partiesEntry() {
    return new AccountEntry(40, "party.parties", "/parties");
  }
}
