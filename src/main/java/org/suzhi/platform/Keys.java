package org.suzhi.platform;

import java.security.KeyPair;

/**
 * The keys of this installation. Data is sealed with AES-256-GCM under the newest data key and
 * carries that key's number, so that it opens after a rotation too.
 */
public interface Keys {

  /**
   * Encrypts {@code plain}.
   *
   * @param place where it belongs, such as {@code party.person.number:42}: it opens nowhere else
   */
  byte[] seal(byte[] plain, String place);

  /** Decrypts what {@link #seal} gave for the same place, or throws {@link NotSealedHere}. */
  byte[] open(byte[] sealed, String place);

  /** Whether {@code sealed} was sealed with the newest key. */
  boolean isCurrent(byte[] sealed);

  /**
   * A keyed digest (HMAC-SHA-256) by which a sealed value is found again without being readable.
   * Its key doesn't rotate, because every index would have to be made anew.
   *
   * @param purpose the column it is for: equal values in two columns give different digests
   */
  byte[] blindIndex(String purpose, String value);

  /** The Ed25519 key pair of that name, made when first asked for. */
  KeyPair signingKey(String name);

  /** Makes a new data key for what is sealed from now on; what older ones sealed still opens. */
  void rotate();

  /** Has every {@link Resealing} move its data to the newest key; gives how many were moved. */
  long reseal();

  /** Bytes that these keys didn't seal for that place, or that were changed since. */
  final class NotSealedHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotSealedHere(String why) {
      super(why);
    }
  }
}
