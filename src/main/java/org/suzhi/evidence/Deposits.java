package org.suzhi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Actor;

/** Deposits of digests: added, never changed. What is secret never comes here. */
public interface Deposits {

  /**
   * Deposits in the caller's transaction or one of its own; what is given back after that has
   * committed survives a crash. The same owner depositing the same digest as the same kind gets the
   * first deposit again.
   */
  Deposit deposit(NewDeposit deposit, Actor by);

  /** Deposits many at a time, in the order given. */
  List<Deposit> depositAll(List<NewDeposit> deposits, Actor by);

  /** A deposit; who may see it is for the caller to know. */
  Optional<Deposit> find(String number);

  /** Whether the deposit of that number has that digest: what whoever holds both may know. */
  Optional<Receipt> confirm(String number, Digest digest);

  /** Every deposit of a digest, the first first; who may see them is for the caller to know. */
  List<Deposit> of(Digest digest);

  /** An owner's deposits. */
  DepositsFound of(Owner owner, int page);

  /** The digests of bytes, read once. */
  Measured measure(InputStream bytes) throws IOException;

  /** Digests and how many bytes there were. */
  record Measured(Digest digest, long size) {}
}
