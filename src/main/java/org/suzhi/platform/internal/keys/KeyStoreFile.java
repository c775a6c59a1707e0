package org.suzhi.platform.internal.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.suzhi.platform.KeySettings;
import org.suzhi.platform.StartProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key store: a file of JSON in which every key is wrapped under a key derived from the
 * password.
 */
final class KeyStoreFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What OWASP asks of PBKDF2 with HMAC-SHA-256 for a password that a person chose. */
  private static final int ITERATIONS_CHOSEN = 600_000;

  /** For a password of 256 random bits, which nobody can try out. */
  private static final int ITERATIONS_RANDOM = 1;

  private final Path folder;
  private final PrivateFile store;
  private final PrivateFile passwordFile;
  private final KeySettings settings;
  private final Clock clock;

  KeyStoreFile(Path folder, KeySettings settings, Clock clock) {
    this.folder = folder;
    this.store = new PrivateFile(folder.resolve("keys.json"));
    this.passwordFile = new PrivateFile(folder.resolve("password"));
    this.settings = settings;
    this.clock = clock;
  }

  /** The file as it is written. */
  private record Stored(int version, String salt, int iterations, List<Wrapped> keys) {}

  private record Wrapped(String name, String since, String wrapped) {}

  boolean exists() {
    return store.exists();
  }

  Path path() {
    return store.path();
  }

  /** Differs once the file has been written anew. */
  String state() {
    try {
      return Files.getLastModifiedTime(path()) + " " + Files.size(path());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  List<NamedKey> read() {
    try {
      var stored = JSON.readValue(store.read(), Stored.class);
      if (stored.version() != 1) {
        throw new StartProblem(
            "The key store " + path() + " was written by a newer version of this program.",
            "Start that version, or a newer one.");
      }
      return unwrap(stored);
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw damaged(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private StartProblem unreadable(IOException e) {
    return new StartProblem(
        "The key store " + path() + " can't be read.",
        "Make it readable for the user that runs the program.",
        e);
  }

  private List<NamedKey> unwrap(Stored stored) throws IOException {
    var wrapping = wrapping(stored.salt(), stored.iterations());
    var keys = new ArrayList<NamedKey>();
    for (var wrapped : stored.keys()) {
      var bytes = Base64.getDecoder().decode(wrapped.wrapped());
      try {
        keys.add(new NamedKey(wrapped.name(), Gcm.open(wrapping, bytes, wrapped.name())));
      } catch (AEADBadTagException e) {
        throw keys.isEmpty() ? wrongPassword() : damaged(e);
      }
    }
    return List.copyOf(keys);
  }

  private StartProblem damaged(Exception e) {
    return new StartProblem(
        "The key store " + path() + " is damaged.",
        "Put back the file from your backup; without it sealed data stays closed.",
        e);
  }

  private StartProblem wrongPassword() {
    return settings.password() == null
        ? new StartProblem(
            "The password in " + passwordFile.path() + " doesn't open " + path() + ".",
            "Put back both files from the same backup, or set SUZHI_KEYS_PASSWORD.")
        : new StartProblem(
            "The password of suzhi.keys.password doesn't open " + path() + ".",
            "Set SUZHI_KEYS_PASSWORD to the one that the key store was made with.");
  }

  /** Changes the file while no other program does: reads, applies and writes it whole. */
  List<NamedKey> change(UnaryOperator<List<NamedKey>> change) {
    try {
      PrivateFile.createFolder(folder);
      try (var channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        var keys = change.apply(exists() ? read() : List.of());
        write(keys);
        return keys;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<NamedKey> keys) throws IOException {
    if (settings.password() == null && !passwordFile.exists()) {
      passwordFile.write(HexFormat.of().formatHex(random(32)).getBytes(StandardCharsets.US_ASCII));
    }
    var salt = Base64.getEncoder().encodeToString(random(16));
    var iterations = settings.password() == null ? ITERATIONS_RANDOM : ITERATIONS_CHOSEN;
    var wrapping = wrapping(salt, iterations);
    var wrapped =
        keys.stream()
            .map(
                key ->
                    new Wrapped(
                        key.name(),
                        clock.instant().toString(),
                        Base64.getEncoder()
                            .encodeToString(Gcm.seal(wrapping, key.bytes(), key.name()))))
            .toList();
    store.write(JSON.writeValueAsBytes(new Stored(1, salt, iterations, wrapped)));
  }

  private SecretKey wrapping(String salt, int iterations) throws IOException {
    var spec =
        new PBEKeySpec(password().toCharArray(), Base64.getDecoder().decode(salt), iterations, 256);
    try {
      var secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
      return new SecretKeySpec(secret.getEncoded(), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }

  private String password() throws IOException {
    if (settings.password() != null) {
      return settings.password();
    }
    if (!passwordFile.exists()) {
      throw new StartProblem(
          "The key store " + path() + " has a password, and none is set.",
          "Set SUZHI_KEYS_PASSWORD, or put back " + passwordFile.path() + " from your backup.");
    }
    return new String(passwordFile.read(), StandardCharsets.US_ASCII).strip();
  }

  static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
