package org.suzhi.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.PartyId;

/** Tokens for programs. A token is shown once; the database has its digest. */
public interface AccessTokens {

  /** The longest time for which one can be made. */
  int MOST_DAYS = 366;

  /** Makes one that lasts to the end of {@code last}; empty when that day is none of the next. */
  Optional<String> create(Visitor owner, String name, Optional<PartyId> party, LocalDate last);

  /** In whose name a program acts that sends {@code token}. */
  Optional<Visitor> find(String token);

  /** The account's tokens that have not ended, the newest first. */
  List<AccessToken> of(Account account);

  /** Ends one; false when the account has no such token. */
  boolean end(Account account, long id);
}
