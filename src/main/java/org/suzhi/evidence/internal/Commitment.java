package org.suzhi.evidence.internal;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.suzhi.evidence.Digest;

/**
 * What others learn of a digest: nothing, until they are shown the salt. The parts have fixed
 * lengths, so that no two sets of parts give the same bytes.
 */
record Commitment(String salt, String hash) {

  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HexFormat HEX = HexFormat.of();

  /** With fresh salt. */
  static Commitment of(Digest digest) {
    var salt = new byte[LENGTH];
    RANDOM.nextBytes(salt);
    return of(HEX.formatHex(salt), digest);
  }

  static Commitment of(String salt, Digest digest) {
    var parts = new ByteArrayOutputStream();
    parts.writeBytes(HEX.parseHex(salt));
    parts.writeBytes(HEX.parseHex(digest.sha256()));
    digest.sm3().ifPresent(sm3 -> parts.writeBytes(HEX.parseHex(sm3)));
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(parts.toByteArray());
      return new Commitment(salt, HEX.formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
