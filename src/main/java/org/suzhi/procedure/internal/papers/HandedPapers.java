package org.suzhi.procedure.internal.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.document.Documents;
import org.suzhi.document.FileKind;
import org.suzhi.document.UploadCheck;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Scope;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Keys;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Draft;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.Paper;
import org.suzhi.procedure.Papers;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.internal.papers.PaperTable.Place;

/** Papers in the document module's store, or sealed in this module's own. */
@Component
class HandedPapers implements Papers {

  private static final Map<String, FileKind> KINDS =
      Map.ofEntries(
          Map.entry("pdf", FileKind.PDF),
          Map.entry("docx", FileKind.DOCX),
          Map.entry("xlsx", FileKind.XLSX),
          Map.entry("csv", FileKind.CSV),
          Map.entry("jpg", FileKind.JPEG),
          Map.entry("png", FileKind.PNG),
          Map.entry("tif", FileKind.TIFF),
          Map.entry("zip", FileKind.ZIP),
          Map.entry("xml", FileKind.XML),
          Map.entry("txt", FileKind.TEXT));

  private final PaperTable table;
  private final Documents documents;
  private final Applications applications;
  private final Results results;
  private final Keys keys;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HandedPapers(
      PaperTable table,
      Documents documents,
      Applications applications,
      Results results,
      Keys keys,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.documents = documents;
    this.applications = applications;
    this.results = results;
    this.keys = keys;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Handed add(Actor owner, Draft draft, String field, String name, Path file) {
    var there = of(draft).stream().filter(paper -> paper.field().equals(field)).count();
    var asked = asked(draft.service(), field);
    return there >= asked.most()
        ? new Handed.TooMany(asked.most())
        : checked(
            new Place(Optional.of(draft.id()), Optional.empty()),
            new Given(owner, draft.service(), asked, field, (int) there + 1, name, file));
  }

  @Override
  public Handed add(Actor giver, Application application, String field, String name, Path file) {
    int version =
        (int)
            table.ofApplication(application.id()).stream()
                .filter(p -> p.field().equals(field))
                .count();
    return checked(
        new Place(Optional.empty(), Optional.empty()),
        new Given(
            giver,
            application.service(),
            asked(application.service(), field),
            field,
            version + 1,
            name,
            file));
  }

  private record Given(
      Actor giver,
      Service service,
      Type.Files asked,
      String field,
      int version,
      String name,
      Path file) {}

  private static Type.Files asked(Service service, String field) {
    return service.materials().stream()
        .filter(each -> each.code().equals(field))
        .map(each -> (Type.Files) each.type())
        .findFirst()
        .orElseGet(
            () -> new Type.Files(Set.of("pdf", "docx", "jpg", "png", "zip"), 20, 50_000_000));
  }

  private Handed checked(Place place, Given given) {
    var wanted = EnumSet.noneOf(FileKind.class);
    given
        .asked()
        .endings()
        .forEach(ending -> Optional.ofNullable(KINDS.get(ending)).ifPresent(wanted::add));
    try {
      if (Files.size(given.file()) > given.asked().bytes()) {
        return new Handed.Refused(UploadCheck.Reason.TOO_LARGE);
      }
      return switch (documents.check(given.file(), wanted)) {
        case UploadCheck.Refused refused -> new Handed.Refused(refused.reason());
        case UploadCheck.Accepted accepted -> kept(place, given, accepted);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Handed kept(Place place, Given given, UploadCheck.Accepted accepted) throws IOException {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (given.service().confidential()) {
      var paper = paper(given, accepted.kind(), Sha.of(given.file()), Optional.empty(), now);
      table.insert(
          place,
          paper,
          keys.seal(Files.readAllBytes(given.file()), seal(paper.id())),
          given.giver().code());
      return new Handed.Kept(paper);
    }
    var kept = documents.keep(given.name(), given.file(), accepted, given.giver());
    var paper = paper(given, kept.kind(), kept.digest(), Optional.of(kept.id()), now);
    table.insert(place, paper, null, given.giver().code());
    return new Handed.Kept(paper);
  }

  private static Paper paper(
      Given given, FileKind kind, String digest, Optional<UUID> document, Instant now)
      throws IOException {
    return new Paper(
        UUID.randomUUID(),
        given.field(),
        given.version(),
        given.name(),
        Files.size(given.file()),
        kind.mediaType(),
        digest,
        document,
        now);
  }

  @Override
  public Optional<Paper> reuse(Actor owner, Draft draft, String field, UUID paper) {
    if (of(draft).stream().filter(there -> there.field().equals(field)).count()
        >= asked(draft.service(), field).most()) {
      return Optional.empty();
    }
    return reusable(owner, field).stream()
        .filter(each -> each.id().equals(paper))
        .findFirst()
        .map(
            each -> {
              var copy =
                  new Paper(
                      UUID.randomUUID(),
                      field,
                      1,
                      each.name(),
                      each.size(),
                      each.mediaType(),
                      each.digest(),
                      each.document(),
                      clock.instant());
              table.insert(
                  new Place(Optional.of(draft.id()), Optional.empty()), copy, null, owner.code());
              return copy;
            });
  }

  @Override
  public List<Paper> reusable(Actor owner, String field) {
    return table.given(owner.code(), field);
  }

  @Override
  public void remove(Actor owner, Draft draft, UUID paper) {
    table.delete(draft.id(), paper);
  }

  @Override
  public List<Paper> of(Draft draft) {
    return table.ofDraft(draft.id());
  }

  @Override
  public List<Paper> of(Scope scope, Application application) {
    if (applications.answers(scope, application).isEmpty()) {
      return List.of();
    }
    results.make(application);
    return table.ofApplication(application.id());
  }

  @Override
  public void copy(Scope scope, Application application, Paper paper, OutputStream out)
      throws IOException {
    byte @Nullable [] sealed = table.sealed(paper.id()).orElse(null);
    if (sealed != null) {
      transaction.executeWithoutResult(_ -> audited(scope, application, paper));
      out.write(keys.open(sealed, seal(paper.id())));
      return;
    }
    documents.copy(documents.find(paper.document().orElseThrow()).orElseThrow(), out);
  }

  private void audited(Scope scope, Application application, Paper paper) {
    audit.record(
        new Audit.Entry(
            scope.actor(),
            "procedure:read-paper",
            application.number().number(),
            Map.of("paper", paper.id().toString())));
  }

  static String seal(UUID paper) {
    return "procedure.paper:" + paper;
  }

  /** SHA-256 of a file in hex. */
  private static final class Sha {
    static String of(Path file) throws IOException {
      try {
        var sha = java.security.MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
      } catch (java.security.NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
