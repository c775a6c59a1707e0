package org.suzhi.procedure.web;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;
import org.suzhi.platform.AccountEntry;
import org.suzhi.platform.MenuEntry;

/** Where the main menu leads to services. */
@Configuration(proxyBeanMethods = false)
class ProcedureMenu {

  @Bean
  MenuEntry servicesMenuEntry() {
    return new MenuEntry(10, "procedure.menu", "/services");
  }

  @Bean
  AccountEntry applicationsEntry() {
    return new AccountEntry(30, "procedure.mine.title", "/applications");
  }

  @Bean
  AccountEntry tasksEntry() {
    return new AccountEntry(15, "procedure.tasks.title", "/tasks", ProcedureMenu::hasTasks, _ -> 0);
  }

  private static boolean hasTasks(Scope scope) {
    return Stream.of(Role.OFFICER, Role.LEADER, Role.EXPERT).anyMatch(scope::holds);
  }
}
