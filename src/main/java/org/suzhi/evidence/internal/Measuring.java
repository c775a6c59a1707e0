package org.suzhi.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.suzhi.evidence.Deposits.Measured;
import org.suzhi.evidence.Digest;

/** Both digests of bytes in one reading. */
final class Measuring {

  private static final int AT_ONCE = 1 << 16;

  private Measuring() {}

  static Measured measure(InputStream bytes) throws IOException {
    var sha256 = sha256();
    var sm3 = new SM3Digest();
    var buffer = new byte[AT_ONCE];
    long size = 0;
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      sha256.update(buffer, 0, read);
      sm3.update(buffer, 0, read);
      size += read;
    }
    var sm3Bytes = new byte[sm3.getDigestSize()];
    sm3.doFinal(sm3Bytes, 0);
    var hex = HexFormat.of();
    return new Measured(
        new Digest(hex.formatHex(sha256.digest()), Optional.of(hex.formatHex(sm3Bytes))), size);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
