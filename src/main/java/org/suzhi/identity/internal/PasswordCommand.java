package org.suzhi.identity.internal;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Accounts;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Command;
import org.suzhi.platform.CommandLine;
import org.suzhi.platform.CommandProblem;

/** {@code bin/suzhi password NAME}: the way back in for who holds the machine. */
@Component
class PasswordCommand implements Command {

  private final AccountTable table;
  private final Accounts accounts;

  PasswordCommand(AccountTable table, Accounts accounts) {
    this.table = table;
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "password";
  }

  @Override
  public int run(CommandLine line) {
    var name = line.argument(0, "the name to sign in with");
    var account =
        table
            .named(name)
            .map(AccountTable.Kept::account)
            .orElseThrow(() -> new CommandProblem(REFUSED, "nobody signs in as " + name));
    var made = accounts.resetPassword(account, new Actor.System("command-line"));
    line.answer(
        Map.of("signInName", made.signInName(), "oneTimePassword", made.password()),
        "one-time password of %s: %s".formatted(made.signInName(), made.password()));
    return OK;
  }
}
