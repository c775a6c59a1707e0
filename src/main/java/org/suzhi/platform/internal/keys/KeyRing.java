package org.suzhi.platform.internal.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suzhi.platform.DataDirectory;
import org.suzhi.platform.KeySettings;
import org.suzhi.platform.Keys;
import org.suzhi.platform.Resealing;
import org.suzhi.platform.StartProblem;

/**
 * The keys in memory. Sealed bytes are: format (1), number of the data key (4), nonce (12), data,
 * tag (16).
 */
@Component
class KeyRing implements Keys {

  private static final byte FORMAT = 1;
  private static final int HEADER = 5;

  private final KeyStoreFile file;
  private final KeyTable table;
  private final ObjectProvider<Resealing> resealings;
  private final Clock clock;
  private final Set<String> entered = ConcurrentHashMap.newKeySet();
  private volatile List<NamedKey> keys;
  private volatile String seen;

  KeyRing(
      KeySettings settings,
      DataDirectory data,
      KeyTable table,
      ObjectProvider<Resealing> resealings,
      Clock clock) {
    var folder = settings.folder() == null ? data.resolve("keys") : settings.folder();
    this.file = new KeyStoreFile(folder.toAbsolutePath(), settings, clock);
    this.table = table;
    this.resealings = resealings;
    this.clock = clock;
    this.keys = open(table.inUse());
    this.seen = file.state();
  }

  private List<NamedKey> open(List<KeyTable.InUse> inUse) {
    if (!file.exists() && !inUse.isEmpty()) {
      throw new StartProblem(
          "The database holds sealed data, and its key store " + file.path() + " is missing.",
          "Put back that file from your backup, or say where it is with suzhi.keys.folder.");
    }
    var found = file.exists() ? file.read() : file.change(KeyRing::first);
    for (var needed : inUse) {
      if (found.stream().noneMatch(key -> isSame(key, needed))) {
        throw new StartProblem(
            "The key store "
                + file.path()
                + " lacks the key "
                + needed.name()
                + " that data in the database is sealed with.",
            "Put back the key store that belongs to this database from your backup.");
      }
    }
    return found;
  }

  private static boolean isSame(NamedKey key, KeyTable.InUse needed) {
    return key.name().equals(needed.name()) && key.fingerprint().equals(needed.fingerprint());
  }

  /** Another node may have been quicker. */
  private static List<NamedKey> first(List<NamedKey> known) {
    return known.isEmpty()
        ? List.of(
            new NamedKey(NamedKey.DATA + 1, KeyStoreFile.random(32)),
            new NamedKey(NamedKey.INDEX, KeyStoreFile.random(32)))
        : known;
  }

  @Override
  public byte[] seal(byte[] plain, String place) {
    var key = newest();
    enter(key);
    var sealed = Gcm.seal(aes(key), plain, place);
    return ByteBuffer.allocate(HEADER + sealed.length)
        .put(FORMAT)
        .putInt(number(key))
        .put(sealed)
        .array();
  }

  @Override
  public byte[] open(byte[] sealed, String place) {
    var number = keyNumber(sealed);
    var key =
        find(NamedKey.DATA + number).orElseThrow(() -> new NotSealedHere("no data key " + number));
    try {
      return Gcm.open(aes(key), java.util.Arrays.copyOfRange(sealed, HEADER, sealed.length), place);
    } catch (AEADBadTagException e) {
      throw new NotSealedHere("changed, or sealed for another place than " + place);
    }
  }

  @Override
  public boolean isCurrent(byte[] sealed) {
    return keyNumber(sealed) == number(newest());
  }

  private static int keyNumber(byte[] sealed) {
    if (sealed.length < HEADER || sealed[0] != FORMAT) {
      throw new NotSealedHere("not a sealed value");
    }
    return ByteBuffer.wrap(sealed).getInt(1);
  }

  @Override
  public byte[] blindIndex(String purpose, String value) {
    var key = find(NamedKey.INDEX).orElseThrow();
    enter(key);
    return mac(mac(key.bytes(), purpose), value);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public KeyPair signingKey(String name) {
    var known = find(NamedKey.SIGN + name);
    var key = known.orElseGet(() -> makeSigningKey(NamedKey.SIGN + name));
    enter(key);
    return SigningKeys.pair(key.bytes());
  }

  private synchronized NamedKey makeSigningKey(String name) {
    keys =
        file.change(
            known ->
                known.stream().anyMatch(key -> key.name().equals(name))
                    ? known
                    : with(known, new NamedKey(name, SigningKeys.create())));
    return find(name).orElseThrow();
  }

  @Override
  public synchronized void rotate() {
    keys =
        file.change(
            known ->
                with(
                    known,
                    new NamedKey(
                        NamedKey.DATA + (number(newest(known)) + 1), KeyStoreFile.random(32))));
  }

  @Override
  public long reseal() {
    long moved = 0;
    for (var resealing : resealings) {
      for (int some = resealing.resealSome(this); some > 0; some = resealing.resealSome(this)) {
        moved += some;
      }
    }
    return moved;
  }

  private static List<NamedKey> with(List<NamedKey> known, NamedKey added) {
    var all = new ArrayList<>(known);
    all.add(added);
    return List.copyOf(all);
  }

  /** The key of that name, which another node may have made a moment ago. */
  private Optional<NamedKey> find(String name) {
    var found = find(keys, name);
    if (found.isEmpty()) {
      keys = file.read();
      found = find(keys, name);
    }
    return found;
  }

  private static Optional<NamedKey> find(List<NamedKey> keys, String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** The newest key of the file, which another program may have rotated. */
  private NamedKey newest() {
    var now = file.state();
    if (!now.equals(seen)) {
      keys = file.read();
      seen = now;
    }
    return newest(keys);
  }

  private static NamedKey newest(List<NamedKey> keys) {
    return keys.stream()
        .filter(key -> key.name().startsWith(NamedKey.DATA))
        .max(Comparator.comparingInt(KeyRing::number))
        .orElseThrow();
  }

  private static int number(NamedKey key) {
    return Integer.parseInt(key.name().substring(NamedKey.DATA.length()));
  }

  private static SecretKeySpec aes(NamedKey key) {
    return new SecretKeySpec(key.bytes(), "AES");
  }

  private void enter(NamedKey key) {
    if (!entered.contains(key.name())) {
      table.enter(key, clock.instant());
      entered.add(key.name());
    }
  }
}
