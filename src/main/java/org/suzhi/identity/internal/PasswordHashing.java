package org.suzhi.identity.internal;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes and one lane, as OWASP's password storage guide asks at least.
 * Few run at once, because each takes its memory and a core.
 */
@Component
class PasswordHashing {

  static final int LONGEST = 200;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore turns = new Semaphore(4, true);
  private final SecureRandom random = new SecureRandom();

  /** What a password is compared with where there is none, so that it takes as long. */
  private final String nobodys = hash(oneTime());

  String hash(String password) {
    turns.acquireUninterruptibly();
    try {
      return Objects.requireNonNull(encoder.encode(plain(password)));
    } finally {
      turns.release();
    }
  }

  /** Whether {@code password} is the one that was hashed; takes as long where there is none. */
  boolean isRight(String password, Optional<String> hash) {
    if (password.length() > LONGEST) {
      return false;
    }
    turns.acquireUninterruptibly();
    try {
      return encoder.matches(plain(password), hash.orElse(nobodys)) && hash.isPresent();
    } finally {
      turns.release();
    }
  }

  /** A password to be told once: 20 letters and digits that are not mistaken, about 99 bits. */
  String oneTime() {
    var password = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      password.append(i > 0 && i % 5 == 0 ? "-" : "");
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /** Four digits to go behind a name. */
  String digits() {
    return "%04d".formatted(random.nextInt(10_000));
  }

  byte[] token() {
    var token = new byte[32];
    random.nextBytes(token);
    return token;
  }

  /** The same letters typed on another machine are the same password. */
  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
