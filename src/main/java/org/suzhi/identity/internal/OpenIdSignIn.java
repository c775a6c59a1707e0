package org.suzhi.identity.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.suzhi.identity.Account;
import org.suzhi.identity.NewAccount;
import org.suzhi.identity.ProviderSettings;
import org.suzhi.identity.ProviderSignIn;
import org.suzhi.identity.Sessions;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Problem;

/** Signing in with the provider; whoever comes for the first time gets an account. */
@Component
class OpenIdSignIn implements ProviderSignIn {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ProviderSettings settings;
  private final OpenIdProvider provider;
  private final ProviderTable table;
  private final KeptAccounts accounts;
  private final Scopes scopes;
  private final Sessions sessions;
  private final PasswordHashing random;
  private final Audit audit;
  private final TransactionOperations transactions;
  private final Clock clock;

  OpenIdSignIn(
      ProviderSettings settings,
      OpenIdProvider provider,
      ProviderTable table,
      KeptAccounts accounts,
      Scopes scopes,
      Sessions sessions,
      PasswordHashing random,
      Audit audit,
      TransactionOperations transactions,
      Clock clock) {
    this.settings = settings;
    this.provider = provider;
    this.table = table;
    this.accounts = accounts;
    this.scopes = scopes;
    this.sessions = sessions;
    this.random = random;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<String> name() {
    return settings.issuer().isEmpty() ? Optional.empty() : Optional.of(settings.name());
  }

  @Override
  public Begun begin(String back, String onward) {
    var state = secret();
    var question = new ProviderTable.Question(secret(), secret(), onward);
    try {
      var address = provider.address(back, state, question.nonce(), challenge(question.verifier()));
      table.ask(KeptSessions.digest(state), question, clock.instant().plus(PATIENCE));
      return new Begun(address, state);
    } catch (IOException e) {
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "identity.no-provider");
    }
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(KeptSessions.digest(verifier));
  }

  private String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random.token());
  }

  @Override
  public Answer finish(String state, String code, String back, Sessions.Caller caller) {
    var question = table.take(KeptSessions.digest(state), clock.instant());
    return question
        .flatMap(asked -> provider.subject(code, asked.verifier(), asked.nonce(), back))
        .flatMap(
            subject ->
                Optional.ofNullable(
                    transactions.execute(
                        _ -> welcome(subject, question.orElseThrow().onward(), caller))))
        .orElseGet(Answer.Refused::new);
  }

  private Answer welcome(OpenIdProvider.Subject subject, String onward, Sessions.Caller caller) {
    table.lock(subject.issuer(), subject.id());
    var account =
        table
            .account(subject.issuer(), subject.id())
            .flatMap(accounts::find)
            .orElseGet(() -> first(subject));
    if (!scopes.letsIn(account)) {
      return new Answer.Refused();
    }
    var token = sessions.open(account, "provider", caller);
    audit.record(
        new Audit.Entry(
            account.actor(),
            "identity.act.signed-in",
            account.actor().code(),
            Map.of("how", "provider")));
    return new Answer.Welcome(account, token, onward);
  }

  private Account first(OpenIdProvider.Subject subject) {
    var typed = new NewAccount(shortened(subject.name()), wish(subject.wish()), "", true);
    var account =
        accounts.registerFromProvider(
            typed.hasGoodName() ? typed.name() : typed.wish(), typed.wish());
    table.link(subject.issuer(), subject.id(), account.id(), clock.instant());
    return account;
  }

  private static String shortened(String name) {
    return name.length() > NewAccount.LONGEST_NAME
        ? name.substring(0, NewAccount.LONGEST_NAME)
        : name;
  }

  /** What the provider calls them, as far as it can begin a name here. */
  private static String wish(String preferred) {
    var plain = preferred.toLowerCase(Locale.ROOT).replaceAll("@.*|[^a-z0-9._]", "");
    var wish = plain.length() > 30 ? plain.substring(0, 30) : plain;
    return new NewAccount("", wish, "", true).hasGoodWish() ? wish : "user";
  }

  /** Takes away questions that nobody has answered. */
  void sweep() {
    table.deleteEnded(clock.instant());
  }
}
