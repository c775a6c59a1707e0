package org.suzhi.identity.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.suzhi.identity.Account;
import org.suzhi.identity.IdentitySettings;
import org.suzhi.kernel.Scope;
import org.suzhi.organisation.Bodies;
import org.suzhi.party.Parties;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Keys;
import org.suzhi.platform.Settings;
import org.suzhi.platform.internal.SettableClock;

/** Sign-in and sessions on the test's own clock, over the tables of the running program. */
record Desk(SettableClock clock, KeptSessions sessions, PasswordSignIn signIn, Scopes scopes) {

  /** What the desk is made of. */
  record Parts(
      SessionTable sessions,
      AccountTable accounts,
      RoleTable roles,
      AttemptsTable attempts,
      PasswordHashing hashing,
      Bodies bodies,
      Parties parties,
      Settings settings,
      Keys keys,
      Audit audit,
      TransactionOperations transactions) {}

  Scope scopeOf(Account account) {
    return scopes.of(account, List.of(), Optional.empty());
  }

  static Desk of(BeanFactory program, int failuresOfAddress) {
    var parts =
        new Parts(
            program.getBean(SessionTable.class),
            program.getBean(AccountTable.class),
            program.getBean(RoleTable.class),
            program.getBean(AttemptsTable.class),
            program.getBean(PasswordHashing.class),
            program.getBean(Bodies.class),
            program.getBean(Parties.class),
            program.getBean(Settings.class),
            program.getBean(Keys.class),
            program.getBean(Audit.class),
            program.getBean(TransactionOperations.class));
    return of(parts, failuresOfAddress);
  }

  private static Desk of(Parts parts, int failuresOfAddress) {
    var clock = new SettableClock();
    var settings =
        new IdentitySettings(
            true,
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            5,
            failuresOfAddress,
            Duration.ofMinutes(15),
            10);
    var scopes = new Scopes(parts.roles, parts.bodies, parts.parties, parts.settings, clock);
    var sessions =
        new KeptSessions(parts.sessions, parts.accounts, scopes, parts.hashing, settings, clock);
    var signIn =
        new PasswordSignIn(
            parts.accounts,
            new Throttle(parts.attempts, parts.keys, settings, clock),
            parts.hashing,
            scopes,
            sessions,
            parts.audit,
            parts.transactions);
    return new Desk(clock, sessions, signIn, scopes);
  }
}
