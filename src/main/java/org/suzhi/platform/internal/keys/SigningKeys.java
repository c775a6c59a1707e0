package org.suzhi.platform.internal.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Ed25519 key pairs as bytes: length of the private key, private key, public key. */
final class SigningKeys {

  private static final String ALGORITHM = "Ed25519";

  private SigningKeys() {}

  static byte[] create() {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var secret = pair.getPrivate().getEncoded();
      var open = pair.getPublic().getEncoded();
      return ByteBuffer.allocate(Integer.BYTES + secret.length + open.length)
          .putInt(secret.length)
          .put(secret)
          .put(open)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair pair(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    var secret = new byte[buffer.getInt()];
    buffer.get(secret);
    var open = new byte[buffer.remaining()];
    buffer.get(open);
    try {
      var factory = KeyFactory.getInstance(ALGORITHM);
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(open)),
          factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
