package org.suzhi.identity.internal;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.suzhi.identity.Accounts;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.platform.Settings;
import org.suzhi.platform.StartProblem;

/**
 * Accounts for trying the pages as each role, with passwords drawn anew at every start and told at
 * the console. They let somebody in only while the setting stands and the program listens to its
 * own machine alone.
 */
@Component
class DemoAccounts {

  private static final Actor DEMO = new Actor.System("demo-accounts");

  private final AccountTable table;
  private final KeptAccounts accounts;
  private final KeptRoles roles;
  private final Bodies bodies;
  private final TransactionOperations transactions;
  private final MessageSource messages;
  private final boolean wanted;

  DemoAccounts(
      AccountTable table,
      KeptAccounts accounts,
      KeptRoles roles,
      Bodies bodies,
      TransactionOperations transactions,
      MessageSource messages,
      Settings settings,
      Environment environment) {
    this.table = table;
    this.accounts = accounts;
    this.roles = roles;
    this.bodies = bodies;
    this.transactions = transactions;
    this.messages = messages;
    if (settings.demoAccounts()) {
      check(environment.getProperty("server.address", ""));
    }
    this.wanted = settings.demoAccounts() && !environment.containsProperty("suzhi.training");
  }

  /** Refuses to make accounts that strangers could reach. */
  static void check(String address) {
    if (!isLoopback(address)) {
      throw new StartProblem(
          "demonstration accounts are for one machine alone, and the program would listen to others",
          "add --server.address=127.0.0.1, or take suzhi.demo-accounts out");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @EventListener
  void started(ApplicationReadyEvent ready) {
    if (wanted && Serving.is(ready.getApplicationContext().getEnvironment())) {
      make(System.out);
    }
  }

  void make(PrintStream out) {
    var made = Optional.ofNullable(transactions.execute(_ -> make())).orElse(List.of());
    out.println("演示账号，仅限本机 · Demonstration accounts, on this machine only:");
    made.forEach(
        one ->
            out.printf("  %-26s %s  %s%n", one.signInName(), one.password(), one.account().name()));
  }

  private List<Accounts.OneTime> make() {
    var there = table.demos();
    if (!there.isEmpty()) {
      return there.stream().map(account -> accounts.resetPassword(account, DEMO)).toList();
    }
    var body = bodies.list(BodyQuery.ALL).stream().findFirst().map(Body::code);
    var made = new ArrayList<Accounts.OneTime>();
    made.add(accounts.open(name("person"), "demo.person", true, DEMO));
    for (var role : Role.values()) {
      var one = accounts.open(name(role.code()), "demo." + role.code(), true, DEMO);
      var at =
          role == Role.ADMINISTRATOR ? Optional.<org.suzhi.organisation.BodyCode>empty() : body;
      roles.grant(one.account(), role, at, Optional.empty(), DEMO);
      made.add(one);
    }
    return made;
  }

  private String name(String role) {
    return in(role, Locale.CHINESE) + " " + in(role, Locale.ENGLISH);
  }

  private String in(String role, Locale language) {
    var named = messages.getMessage("identity.role." + role, null, language);
    return messages.getMessage("identity.demo.name", new Object[] {named}, language);
  }
}
