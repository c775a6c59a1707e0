package org.suzhi.platform.internal.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a link: SHA-256 over the words {@code suzhi audit 1}, the position, the digest of
 * the link before (32 zero bytes at first), the row's number, its time in microseconds since 1970,
 * then actor, action, subject, request and detail (as PostgreSQL prints jsonb). Numbers are 8 bytes
 * big-endian; a text is its length in bytes as such a number, then UTF-8; no request is length -1.
 */
final class ChainDigest {

  static final byte[] BEFORE_ALL = new byte[32];

  private final MessageDigest sha;

  private ChainDigest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] of(long position, byte[] previous, AuditTable.Row row) {
    var digest = new ChainDigest();
    digest.sha.update("suzhi audit 1".getBytes(StandardCharsets.US_ASCII));
    digest.number(position);
    digest.sha.update(previous);
    digest.number(row.id());
    digest.number(ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
    digest.text(row.actor());
    digest.text(row.action());
    digest.text(row.subject());
    digest.text(row.requestId());
    digest.text(row.detail());
    return digest.sha.digest();
  }

  private void number(long number) {
    sha.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private void text(@Nullable String text) {
    if (text == null) {
      number(-1);
      return;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    sha.update(bytes);
  }
}
