package org.suzhi.identity.internal;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.suzhi.identity.Accounts;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;

/**
 * Where nobody could give roles, the start makes one administrator and says how to sign in, once
 * and at the console alone: the log must not know it.
 */
@Component
class FirstAdministrator {

  private static final Actor START = new Actor.System("start");

  private final Administrators administrators;
  private final KeptAccounts accounts;
  private final KeptRoles roles;
  private final TransactionOperations transactions;
  private final Environment environment;

  FirstAdministrator(
      Administrators administrators,
      KeptAccounts accounts,
      KeptRoles roles,
      TransactionOperations transactions,
      Environment environment) {
    this.administrators = administrators;
    this.accounts = accounts;
    this.roles = roles;
    this.transactions = transactions;
    this.environment = environment;
  }

  @EventListener
  void started(ApplicationReadyEvent ready) {
    if (Serving.is(environment)) {
      make(System.out);
    }
  }

  void make(PrintStream out) {
    Optional.ofNullable(transactions.execute(_ -> makeIfMissing()))
        .flatMap(made -> made)
        .ifPresent(made -> tell(made, out));
  }

  private Optional<Accounts.OneTime> makeIfMissing() {
    if (!administrators.areMissing()) {
      return Optional.empty();
    }
    var made = accounts.open("管理员 Administrator", "admin", START);
    roles.grant(made.account(), Role.ADMINISTRATOR, Optional.empty(), Optional.empty(), START);
    return Optional.of(made);
  }

  private static void tell(Accounts.OneTime made, PrintStream out) {
    out.println(
        """
        首位管理员 · First administrator: %s
        一次性密码 · One-time password:   %s
        (只显示这一次，登录后须更改 · shown this once, to be changed at sign-in: /sign-in)"""
            .formatted(made.signInName(), made.password()));
  }
}
