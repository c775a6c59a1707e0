package org.suzhi.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * Something deposited.
 *
 * @param commitment SHA-256 over the salt, the SHA-256 and, where there is one, the SM3, in hex:
 *     all that others ever learn
 * @param salt the random bytes of the commitment in hex; gone once the owner's data are erased
 * @param depositedBy code of the actor
 */
public record Deposit(
    String number,
    Owner owner,
    DepositKind kind,
    Digest digest,
    Optional<Long> size,
    String label,
    Instant depositedAt,
    String commitment,
    Optional<String> salt,
    String depositedBy) {

  /** What proves it. */
  public Receipt receipt() {
    return new Receipt(
        "suzhi-receipt/1",
        number,
        kind.code(),
        depositedAt,
        digest.sha256(),
        digest.sm3(),
        size,
        salt,
        commitment);
  }
}
