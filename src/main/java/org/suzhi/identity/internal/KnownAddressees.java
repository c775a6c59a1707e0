package org.suzhi.identity.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Account;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.notice.Addressees;
import org.suzhi.notice.Recipient;
import org.suzhi.party.Particulars;
import org.suzhi.party.Parties;
import org.suzhi.party.Party;

/** The accounts as those to whom messages go; the address is the one of their own party. */
@Component
class KnownAddressees implements Addressees {

  private final AccountTable accounts;
  private final Parties parties;
  private final Particulars particulars;

  KnownAddressees(AccountTable accounts, Parties parties, Particulars particulars) {
    this.accounts = accounts;
    this.parties = parties;
    this.particulars = particulars;
  }

  @Override
  public List<Addressee> of(Recipient recipient) {
    var people =
        switch (recipient.kind()) {
          case PERSON -> Stream.of(recipient.id());
          case PARTY ->
              parties.actorsFor(new PartyId(recipient.id())).stream()
                  .map(person -> Long.valueOf(person.id()));
        };
    return people.flatMap(person -> addressee(person).stream()).toList();
  }

  private Optional<Addressee> addressee(long person) {
    return accounts
        .find(person)
        .map(AccountTable.Kept::account)
        .filter(account -> account.erasedAt().isEmpty())
        .map(
            account ->
                new Addressee(
                    account.id(), account.language().orElse(Locale.CHINESE), mail(account)));
  }

  /** Whom an administrator lets in no longer is not written to either. */
  private Optional<String> mail(Account account) {
    Actor.Person owner = account.actor();
    return account.blockedSince().isPresent()
        ? Optional.empty()
        : parties.own(owner).map(Party::id).flatMap(particulars::mailOf);
  }
}
