package org.suzhi.identity.internal;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suzhi.identity.Account;
import org.suzhi.identity.Passkey;
import org.suzhi.identity.Passkeys;
import org.suzhi.identity.Sessions;
import org.suzhi.identity.SignIn;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Keys;

/** Passkeys as rows. */
@Component
@Transactional
class KeptPasskeys implements Passkeys {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST = 20;
  private static final int LONGEST_NAME = 60;

  private final PasskeyTable table;
  private final PasskeyCheck check;
  private final AccountTable accounts;
  private final Scopes scopes;
  private final Sessions sessions;
  private final Throttle throttle;
  private final PasswordHashing random;
  private final Keys keys;
  private final Audit audit;
  private final Clock clock;

  KeptPasskeys(
      PasskeyTable table,
      PasskeyCheck check,
      AccountTable accounts,
      Scopes scopes,
      Sessions sessions,
      Throttle throttle,
      PasswordHashing random,
      Keys keys,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.check = check;
    this.accounts = accounts;
    this.scopes = scopes;
    this.sessions = sessions;
    this.throttle = throttle;
    this.random = random;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Challenge beginAdding(Account account) {
    var challenge = ask(Optional.of(account.id()));
    return new Challenge(challenge, handle(account), table.credentials(account.id()));
  }

  @Override
  public Optional<Challenge> beginSignIn(String address) {
    return throttle.mayAsk(address)
        ? Optional.of(new Challenge(ask(Optional.empty()), new byte[0], List.of()))
        : Optional.empty();
  }

  private byte[] ask(Optional<Long> account) {
    var challenge = random.token();
    table.ask(challenge, account, clock.instant().plus(PATIENCE));
    return challenge;
  }

  /** What the device keeps instead of the account's number, which is nobody's business. */
  private byte[] handle(Account account) {
    var number = ByteBuffer.allocate(Long.BYTES).putLong(account.id()).array();
    return keys.blindIndex("identity:passkey", java.util.HexFormat.of().formatHex(number));
  }

  @Override
  public Adding add(Account account, String name, String response, Site site) {
    if (table.credentials(account.id()).size() >= MOST) {
      return Adding.TOO_MANY;
    }
    var made =
        check
            .readMade(response)
            .filter(answer -> isOurs(answer, account))
            .flatMap(answer -> check.made(answer, site));
    var words = name.strip();
    var shown = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
    if (made.filter(key -> insert(account, key, shown)).isEmpty()) {
      return Adding.NOT_ACCEPTED;
    }
    record(account, "identity.act.passkey-added");
    return Adding.DONE;
  }

  private boolean insert(Account account, PasskeyCheck.Made key, String name) {
    return table.insert(
        account.id(), key.credential(), key.data(), key.counter(), name, clock.instant());
  }

  private boolean isOurs(RegistrationData answer, Account account) {
    return PasskeyCheck.challenge(answer)
        .filter(asked -> table.take(asked, Optional.of(account.id()), clock.instant()))
        .isPresent();
  }

  @Override
  public SignIn.Answer signIn(String response, Site site, Sessions.Caller caller) {
    return check
        .readUsed(response)
        .filter(this::isOurs)
        .flatMap(answer -> signedIn(answer, site, caller))
        .orElseGet(SignIn.Answer.Refused::new);
  }

  private boolean isOurs(AuthenticationData answer) {
    return PasskeyCheck.challenge(answer)
        .filter(asked -> table.take(asked, Optional.empty(), clock.instant()))
        .isPresent();
  }

  private Optional<SignIn.Answer> signedIn(
      AuthenticationData answer, Site site, Sessions.Caller caller) {
    var kept = Optional.ofNullable(answer.getCredentialId()).flatMap(table::find);
    var counter = kept.flatMap(key -> check.used(answer, key, site));
    var account =
        counter
            .flatMap(_ -> accounts.lock(kept.orElseThrow().account()))
            .map(AccountTable.Kept::account)
            .filter(scopes::letsIn);
    account.ifPresent(
        _ -> table.used(kept.orElseThrow().id(), counter.orElseThrow(), clock.instant()));
    return account.map(owner -> welcome(owner, caller));
  }

  private SignIn.Answer welcome(Account account, Sessions.Caller caller) {
    var token = sessions.open(account, "passkey", caller);
    record(account, "identity.act.signed-in");
    return new SignIn.Answer.Welcome(account, token);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Passkey> of(Account account) {
    return table.of(account.id());
  }

  @Override
  public boolean remove(Account account, long id) {
    if (!table.delete(account.id(), id)) {
      return false;
    }
    record(account, "identity.act.passkey-removed");
    return true;
  }

  /** Takes away questions that nobody has answered. */
  void sweep() {
    table.deleteEnded(clock.instant());
  }

  private void record(Account account, String act) {
    audit.record(
        new Audit.Entry(account.actor(), act, account.actor().code(), Map.of("how", "passkey")));
  }
}
