package org.suzhi.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands for bytes: their SHA-256 and, where it was computed, their SM3 (GB/T 32905), both in
 * small hexadecimal digits.
 */
public record Digest(String sha256, Optional<String> sm3) {

  /** The SHA-256 of no bytes at all, which proves nothing. */
  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Digest {
    sha256 = checked("SHA-256", sha256);
    sm3 = sm3.map(written -> checked("SM3", written));
    if (sha256.equals(OF_NOTHING)) {
      throw new IllegalArgumentException("this is the digest of an empty file");
    }
  }

  /** A SHA-256 alone. */
  public static Digest ofSha256(String hex) {
    return new Digest(hex, Optional.empty());
  }

  private static String checked(String name, String written) {
    var plain = written.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(plain).matches()) {
      throw new IllegalArgumentException(
          "a " + name + " has 64 hexadecimal digits, this has " + plain.length());
    }
    return plain;
  }
}
