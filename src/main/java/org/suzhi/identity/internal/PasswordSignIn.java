package org.suzhi.identity.internal;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.suzhi.identity.Sessions;
import org.suzhi.identity.SignIn;
import org.suzhi.platform.Audit;

/** Signing in with a password. Whether or not the name exists, the same work is done. */
@Component
class PasswordSignIn implements SignIn {

  private static final int LONGEST_NAME = 100;

  private final AccountTable accounts;
  private final Throttle throttle;
  private final PasswordHashing hashing;
  private final Scopes scopes;
  private final Sessions sessions;
  private final Audit audit;
  private final TransactionOperations transactions;

  PasswordSignIn(
      AccountTable accounts,
      Throttle throttle,
      PasswordHashing hashing,
      Scopes scopes,
      Sessions sessions,
      Audit audit,
      TransactionOperations transactions) {
    this.accounts = accounts;
    this.throttle = throttle;
    this.hashing = hashing;
    this.scopes = scopes;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public Answer with(String signInName, String password, Sessions.Caller caller) {
    var typed = signInName.strip().toLowerCase(Locale.ROOT);
    var name = typed.length() > LONGEST_NAME ? typed.substring(0, LONGEST_NAME) : typed;
    var wait = throttle.count(name, caller.address());
    if (wait.isPresent()) {
      return new Answer.TooMany(wait.get());
    }
    var found = accounts.named(name).filter(kept -> scopes.letsIn(kept.account()));
    if (!hashing.isRight(password, found.flatMap(AccountTable.Kept::password))) {
      return new Answer.Refused();
    }
    throttle.succeeded(name, caller.address());
    return transactions.execute(_ -> welcome(found.orElseThrow(), caller));
  }

  private Answer welcome(AccountTable.Kept found, Sessions.Caller caller) {
    var account = found.account();
    // a password changed, or an account blocked, while this one was looked at
    var unchanged =
        accounts
            .lock(account.id())
            .filter(now -> now.password().equals(found.password()))
            .filter(now -> scopes.letsIn(now.account()));
    if (unchanged.isEmpty()) {
      return new Answer.Refused();
    }
    var token = sessions.open(account, "password", caller);
    audit.record(
        new Audit.Entry(
            account.actor(),
            "identity.act.signed-in",
            account.actor().code(),
            Map.of("how", "password")));
    return new Answer.Welcome(account, token);
  }
}
