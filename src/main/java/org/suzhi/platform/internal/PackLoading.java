package org.suzhi.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackPart;

/** Loads the pack when its bytes differ from what was loaded last: all parts or none. */
@Component
class PackLoading implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(PackLoading.class);

  private final Pack pack;
  private final List<PackPart> parts;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PackLoading(
      Pack pack,
      List<PackPart> parts,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.pack = pack;
    this.parts = parts.stream().sorted(Comparator.comparingInt(PackPart::layer)).toList();
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var digest = digest();
    var loaded = jdbc.sql("select digest from platform.pack").query(String.class).optional();
    if (loaded.isPresent() && loaded.get().equals(digest)) {
      return;
    }
    transaction.executeWithoutResult(status -> loadAll(digest));
    log.info("Loaded the pack {}", pack.folders());
  }

  private void loadAll(String digest) {
    parts.forEach(part -> part.load(pack));
    jdbc.sql(
            """
            insert into platform.pack (digest, loaded_at) values (?, ?)
            on conflict (only_row) do update set digest = excluded.digest, loaded_at = excluded.loaded_at
            """)
        .params(digest, OffsetDateTime.now(clock))
        .update();
  }

  private String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var file : pack.below("")) {
        sha.update(file.toString().getBytes(StandardCharsets.UTF_8));
        sha.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
