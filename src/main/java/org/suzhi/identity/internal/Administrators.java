package org.suzhi.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Account;

/** Who can give roles: there must always be somebody. */
@Component
class Administrators {

  private final RoleTable roles;
  private final AccountTable accounts;
  private final Clock clock;

  Administrators(RoleTable roles, AccountTable accounts, Clock clock) {
    this.roles = roles;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Whether nobody else could give roles; in a transaction, in which the answer stays true. */
  boolean isOnly(Account account) {
    accounts.lockAdministration();
    return roles.administrators(LocalDate.now(clock)).equals(List.of(account.id()));
  }

  /** Whether there is none; in a transaction, in which the answer stays true. */
  boolean areMissing() {
    accounts.lockAdministration();
    return roles.administrators(LocalDate.now(clock)).isEmpty();
  }
}
