package org.suzhi.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suzhi.identity.AccessToken;
import org.suzhi.identity.AccessTokens;
import org.suzhi.identity.Account;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.PartyId;
import org.suzhi.platform.Audit;

/** Tokens as rows, known by the digest of their 256 random bits. */
@Component
@Transactional
class KeptAccessTokens implements AccessTokens {

  private static final String PREFIX = "suzhi_";
  private static final int LONGEST_NAME = 60;

  private final AccessTokenTable table;
  private final AccountTable accounts;
  private final Scopes scopes;
  private final PasswordHashing random;
  private final Audit audit;
  private final Clock clock;

  KeptAccessTokens(
      AccessTokenTable table,
      AccountTable accounts,
      Scopes scopes,
      PasswordHashing random,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.accounts = accounts;
    this.scopes = scopes;
    this.random = random;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<String> create(
      Visitor owner, String name, Optional<PartyId> party, LocalDate last) {
    var today = LocalDate.now(clock);
    boolean isTheirs = party.map(owner.scope()::actsFor).orElse(true);
    if (last.isBefore(today) || last.isAfter(today.plusDays(MOST_DAYS)) || !isTheirs) {
      return Optional.empty();
    }
    var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random.token());
    var words = name.strip();
    var kept =
        new AccessToken(
            0,
            words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words,
            party,
            clock.instant(),
            last.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
            Optional.empty());
    table.insert(KeptSessions.digest(token), new AccessTokenTable.Kept(kept, owner.account().id()));
    record(owner.account(), "identity.act.token-made");
    return Optional.of(token);
  }

  @Override
  public Optional<Visitor> find(String token) {
    if (!token.startsWith(PREFIX) || token.length() > 100) {
      return Optional.empty();
    }
    var now = clock.instant();
    return table.find(KeptSessions.digest(token), now).flatMap(this::visitor);
  }

  private Optional<Visitor> visitor(AccessTokenTable.Kept kept) {
    var now = clock.instant();
    var account =
        accounts
            .find(kept.account())
            .map(AccountTable.Kept::account)
            .filter(scopes::letsIn)
            .filter(found -> !found.mustChangePassword());
    account.ifPresent(_ -> table.used(kept.token().id(), now, now.minus(Duration.ofMinutes(1))));
    return account.map(
        found -> {
          var parties = scopes.partiesOf(found);
          return new Visitor(0, found, parties, scopes.of(found, parties, kept.token().party()));
        });
  }

  @Override
  @Transactional(readOnly = true)
  public List<AccessToken> of(Account account) {
    return table.of(account.id(), clock.instant());
  }

  @Override
  public boolean end(Account account, long id) {
    if (!table.delete(account.id(), id)) {
      return false;
    }
    record(account, "identity.act.token-ended");
    return true;
  }

  void sweep() {
    table.deleteEnded(clock.instant());
  }

  private void record(Account account, String act) {
    audit.record(new Audit.Entry(account.actor(), act, account.actor().code(), Map.of()));
  }
}
