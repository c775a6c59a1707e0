package org.suzhi.document.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.document.Document;
import org.suzhi.document.Documents;
import org.suzhi.document.FileKind;
import org.suzhi.document.UploadCheck;
import org.suzhi.document.internal.uploads.Checks;
import org.suzhi.kernel.Actor;

/** Documents in the database. */
@Component
class KeptDocuments implements Documents {

  private final DocumentTable table;
  private final Checks checks;
  private final TransactionTemplate transaction;
  private final Clock clock;

  KeptDocuments(DocumentTable table, Checks checks, TransactionTemplate transaction, Clock clock) {
    this.table = table;
    this.checks = checks;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public UploadCheck check(Path file, Set<FileKind> wanted) {
    try {
      return checks.check(file, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Document keep(String name, Path file, UploadCheck.Accepted checked, Actor actor) {
    return transaction.execute(
        status -> {
          try {
            return insert(name, file, checked, actor);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Document insert(String name, Path file, UploadCheck.Accepted checked, Actor actor)
      throws IOException {
    var digest = digest(file);
    var size = Files.size(file);
    if (table.insertContent(digest, size)) {
      try (var in = Files.newInputStream(file)) {
        table.insertChunks(digest, in);
      }
    }
    var document =
        new Document(
            UUID.randomUUID(),
            name,
            checked.kind(),
            checked.charset(),
            size,
            HexFormat.of().formatHex(digest),
            checked.screenedBy(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor.code());
    table.insert(document);
    return document;
  }

  @Override
  public Optional<Document> find(UUID id) {
    return table.find(id);
  }

  @Override
  public void copy(Document document, OutputStream out) throws IOException {
    var digest = HexFormat.of().parseHex(document.digest());
    var sha = sha256();
    int number = 0;
    for (var chunk = table.chunk(digest, number);
        chunk.isPresent();
        chunk = table.chunk(digest, number)) {
      sha.update(chunk.get());
      out.write(chunk.get());
      number++;
    }
    if (!MessageDigest.isEqual(digest, sha.digest())) {
      throw new IOException("the bytes of document " + document.id() + " are not what was kept");
    }
  }

  private static byte[] digest(Path file) throws IOException {
    var sha = sha256();
    try (var in = new DigestInputStream(Files.newInputStream(file), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return sha.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
