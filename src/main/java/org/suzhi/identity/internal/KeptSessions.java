package org.suzhi.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Account;
import org.suzhi.identity.IdentitySettings;
import org.suzhi.identity.Session;
import org.suzhi.identity.Sessions;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.Scope;

/** Sessions as rows. The token is 256 random bits, so that a plain digest of it is enough. */
@Component
class KeptSessions implements Sessions {

  /** Being seen is written down this often at most: reading a page should not cost a write. */
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private static final int LONGEST_AGENT = 300;

  private final SessionTable table;
  private final AccountTable accounts;
  private final Scopes scopes;
  private final PasswordHashing hashing;
  private final IdentitySettings settings;
  private final Clock clock;

  KeptSessions(
      SessionTable table,
      AccountTable accounts,
      Scopes scopes,
      PasswordHashing hashing,
      IdentitySettings settings,
      Clock clock) {
    this.table = table;
    this.accounts = accounts;
    this.scopes = scopes;
    this.hashing = hashing;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String open(Account account, String how, Caller caller) {
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(hashing.token());
    var now = clock.instant();
    var agent = caller.agent().strip();
    var session =
        new Session(
            0,
            now,
            now,
            now.plus(settings.longest()),
            how,
            caller.address(),
            agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent);
    table.insert(digest(token), new SessionTable.Kept(session, account.id(), Optional.empty()));
    return token;
  }

  @Override
  public Optional<Visitor> find(String token) {
    var now = clock.instant();
    return table.find(digest(token), now, idleSince(now)).flatMap(kept -> visitor(kept, now));
  }

  private Optional<Visitor> visitor(SessionTable.Kept kept, Instant now) {
    var account =
        accounts.find(kept.account()).map(AccountTable.Kept::account).filter(scopes::letsIn);
    account.ifPresent(
        _ -> {
          if (kept.session().lastSeen().isBefore(now.minus(SEEN_EVERY))) {
            table.seen(kept.session().id(), now);
          }
        });
    return account.map(found -> visitor(found, kept));
  }

  private Visitor visitor(Account account, SessionTable.Kept kept) {
    long session = kept.session().id();
    if (account.mustChangePassword()) {
      return new Visitor(session, account, List.of(), Scope.NOBODY);
    }
    var parties = scopes.partiesOf(account);
    return new Visitor(session, account, parties, scopes.of(account, parties, kept.party()));
  }

  @Override
  public boolean actFor(Visitor visitor, PartyId party) {
    if (!visitor.scope().actsFor(party)) {
      return false;
    }
    table.choose(visitor.session(), party);
    return true;
  }

  @Override
  public List<Session> of(Account account) {
    var now = clock.instant();
    return table.of(account.id(), now, idleSince(now));
  }

  @Override
  public boolean end(Account account, long session) {
    return table.delete(account.id(), session);
  }

  @Override
  public void endOthers(Account account, long kept) {
    table.deleteOthers(account.id(), kept);
  }

  /** Takes away rows that nobody can use any more. */
  void sweep() {
    var now = clock.instant();
    table.deleteEnded(now, idleSince(now));
  }

  private Instant idleSince(Instant now) {
    return now.minus(settings.idle());
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
