package org.suzhi.identity.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suzhi.identity.Account;
import org.suzhi.identity.Accounts;
import org.suzhi.identity.NewAccount;
import org.suzhi.identity.PasswordFault;
import org.suzhi.identity.PersonalCopy;
import org.suzhi.identity.Sessions;
import org.suzhi.kernel.Actor;
import org.suzhi.party.Parties;
import org.suzhi.platform.Audit;

/** Accounts as rows. */
@Component
@Transactional
class KeptAccounts implements Accounts {

  /** The text of the consent page that is agreed to; a changed text gets the next number. */
  static final String CONSENT = "1";

  private final AccountTable table;
  private final Credentials credentials;
  private final Sessions sessions;
  private final RoleTable roles;
  private final Parties parties;
  private final Administrators administrators;
  private final PasswordHashing hashing;
  private final Throttle throttle;
  private final Audit audit;
  private final Clock clock;

  KeptAccounts(
      AccountTable table,
      Credentials credentials,
      Sessions sessions,
      RoleTable roles,
      Parties parties,
      Administrators administrators,
      PasswordHashing hashing,
      Throttle throttle,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.credentials = credentials;
    this.sessions = sessions;
    this.roles = roles;
    this.parties = parties;
    this.administrators = administrators;
    this.hashing = hashing;
    this.throttle = throttle;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Registration register(NewAccount asked) {
    var faults = faults(asked);
    if (!faults.isEmpty()) {
      return new Registration.Faulty(faults);
    }
    var account =
        insert(asked.name(), asked.wish(), hashing.hash(asked.password()), false, false, CONSENT);
    record(account.actor(), "identity.act.registered", account);
    return new Registration.Registered(account, account.signInName().orElseThrow());
  }

  /** An account that is entered through the identity provider alone: it has no password. */
  Account registerFromProvider(String name, String wish) {
    var account = insert(name, wish, "", false, false, CONSENT);
    record(account.actor(), "identity.act.registered", account);
    return account;
  }

  private static List<Fault> faults(NewAccount asked) {
    var faults = new ArrayList<Fault>();
    if (!asked.hasGoodName()) {
      faults.add(new Fault("name", "name"));
    }
    if (!asked.hasGoodWish()) {
      faults.add(new Fault("wish", "wish"));
    }
    PasswordRules.fault(asked.password(), asked.name(), asked.wish())
        .ifPresent(fault -> faults.add(new Fault("password", fault.code())));
    if (!asked.consented()) {
      faults.add(new Fault("consent", "consent"));
    }
    return faults;
  }

  @Override
  public OneTime open(String name, String wish, Actor by) {
    return open(name, wish, false, by);
  }

  OneTime open(String name, String wish, boolean demo, Actor by) {
    var password = hashing.oneTime();
    // a demonstration shows the pages as they are, not the change of a password
    var account = insert(name, wish, hashing.hash(password), !demo, demo, "");
    record(by, "identity.act.opened", account);
    return new OneTime(account, account.signInName().orElseThrow(), password);
  }

  /** The digits are drawn again should the name be taken, which nobody notices. */
  private Account insert(
      String name, String wish, String hash, boolean oneTime, boolean demo, String consent) {
    for (int draw = 0; draw < 50; draw++) {
      var fresh =
          new AccountTable.Fresh(
              name,
              wish.toLowerCase(Locale.ROOT) + "-" + hashing.digits(),
              hash,
              oneTime,
              demo,
              consent);
      var made = table.insert(fresh, clock.instant());
      if (made.isPresent()) {
        return made.get();
      }
    }
    throw new IllegalStateException("no free digits behind " + wish);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Account> find(long id) {
    return table.find(id).map(AccountTable.Kept::account);
  }

  @Override
  @Transactional
  public void reads(Account account, Locale language) {
    table.setLanguage(account.id(), language);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Account> list(String words, int from, int most) {
    return table.list(words, from, most);
  }

  @Override
  public Optional<PasswordFault> changePassword(
      Account account, String present, String wanted, long session) {
    var kept = table.lock(account.id()).orElseThrow();
    if (kept.password().isPresent() && !hashing.isRight(present, kept.password())) {
      return Optional.of(PasswordFault.NOT_THE_PRESENT_ONE);
    }
    var fault =
        PasswordRules.fault(wanted, kept.account().name(), kept.account().signInName().orElse(""));
    if (fault.isPresent()) {
      return fault;
    }
    if (hashing.isRight(wanted, kept.password())) {
      return Optional.of(PasswordFault.THE_SAME);
    }
    table.setPassword(account.id(), hashing.hash(wanted), false, clock.instant());
    credentials.endSessions(account.id(), session);
    record(account.actor(), "identity.act.password-changed", account);
    return Optional.empty();
  }

  @Override
  public OneTime resetPassword(Account account, Actor by) {
    var kept = table.lock(account.id()).orElseThrow().account();
    var signInName = kept.signInName().orElseThrow();
    var password = hashing.oneTime();
    table.setPassword(kept.id(), hashing.hash(password), !kept.demo(), clock.instant());
    credentials.takeAll(kept.id());
    throttle.forgive(signInName);
    record(by, "identity.act.password-reset", kept);
    return new OneTime(kept, signInName, password);
  }

  @Override
  public boolean block(Account account, Actor by) {
    if (administrators.isOnly(account)) {
      return false;
    }
    table.block(account.id(), clock.instant(), by.code());
    credentials.endSessions(account.id(), 0);
    record(by, "identity.act.blocked", account);
    return true;
  }

  @Override
  public void unblock(Account account, Actor by) {
    table.block(account.id(), null, null);
    record(by, "identity.act.unblocked", account);
  }

  @Override
  public Erasure erase(Account account, String password) {
    if (administrators.isOnly(account)) {
      return Erasure.LAST_ADMINISTRATOR;
    }
    var kept = table.lock(account.id()).orElseThrow();
    if (kept.password().isPresent() && !hashing.isRight(password, kept.password())) {
      return Erasure.WRONG_PASSWORD;
    }
    credentials.takeForGood(account.id());
    parties.erase(account.actor());
    roles.endAll(account.id(), clock.instant(), account.actor().code());
    table.erase(account.id(), clock.instant());
    record(account.actor(), "identity.act.erased", account);
    return Erasure.DONE;
  }

  @Override
  public PersonalCopy copyOf(Account account) {
    var kept = table.find(account.id()).orElseThrow();
    record(account.actor(), "identity.act.exported", account);
    return new PersonalCopy(
        kept.account(),
        kept.consent(),
        roles.of(account.id()),
        sessions.of(account),
        parties.copyOf(account.actor()),
        clock.instant());
  }

  private void record(Actor by, String act, Account account) {
    audit.record(new Audit.Entry(by, act, account.actor().code(), Map.of()));
  }
}
