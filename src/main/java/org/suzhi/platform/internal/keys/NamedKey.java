package org.suzhi.platform.internal.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A key of the store: {@code data:N}, {@code index} or {@code sign:NAME} (PKCS #8, then X.509). */
@SuppressWarnings("ArrayRecordComponent")
record NamedKey(String name, byte[] bytes) {

  static final String DATA = "data:";
  static final String INDEX = "index";
  static final String SIGN = "sign:";

  /** Tells two keys apart without telling anything of them. */
  String fingerprint() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update("suzhi key fingerprint".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(bytes), 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says nothing of the bytes. */
  @Override
  public String toString() {
    return name;
  }
}
