package org.suzhi.procedure.internal.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.document.FileKind;
import org.suzhi.document.UploadCheck;
import org.suzhi.kernel.Actor;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.BodyCode;
import org.suzhi.platform.Keys;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Flow.Outcome;
import org.suzhi.procedure.Paper;
import org.suzhi.procedure.Services;
import org.suzhi.procedure.internal.cases.CaseFile;
import org.suzhi.procedure.internal.papers.PaperTable.Place;
import org.suzhi.render.DocumentOptions;
import org.suzhi.render.Documents;
import org.suzhi.render.Rendered;

/**
 * Makes the documents of results out once the action is committed: a document takes longer to make
 * than an action may take, and the same words always make the same document.
 */
@Component
class Results {

  private static final Actor MAKER = new Actor.System("procedure");

  private final PaperTable table;
  private final CaseFile cases;
  private final Services services;
  private final Bodies bodies;
  private final Documents render;
  private final org.suzhi.document.Documents documents;
  private final Keys keys;
  private final MessageSource messages;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Results(
      PaperTable table,
      CaseFile cases,
      Services services,
      Bodies bodies,
      Documents render,
      org.suzhi.document.Documents documents,
      Keys keys,
      MessageSource messages,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.cases = cases;
    this.services = services;
    this.bodies = bodies;
    this.render = render;
    this.documents = documents;
    this.keys = keys;
    this.messages = messages;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Makes what has been issued and is not there yet. */
  void make(Application application) {
    if (application.end().isEmpty() || isMade(application)) {
      return;
    }
    transaction.executeWithoutResult(
        _ -> {
          table.hold(application.id());
          if (!isMade(application)) {
            table.issued(application.id()).ifPresent(issued -> make(application, issued));
          }
        });
  }

  private boolean isMade(Application application) {
    return table.ofApplication(application.id()).stream()
        .anyMatch(paper -> paper.field().equals(Paper.RESULT));
  }

  private void make(Application application, Instant issued) {
    var whole = cases.open(application.number()).orElseThrow();
    for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      var html = html(whole, issued, locale);
      var title = application.service().result().in(locale);
      var options = DocumentOptions.of(title, locale, issued);
      keep(application, title, FileKind.PDF, "pdf", render.pdf(html, options));
      keep(application, title, FileKind.DOCX, "docx", render.docx(html, options));
    }
  }

  private String html(CaseFile.Whole whole, Instant issued, Locale locale) {
    var service = whole.application().service();
    var ending = "." + (locale.equals(Locale.ENGLISH) ? "en" : "zh") + ".html";
    // A certificate must never say of a refusal that something was granted.
    var template =
        service
            .sources()
            .find((isRefusal(whole.application()) ? "refusal" : "result") + ending)
            .orElse("<h1>{{result}}</h1><p>{{number}}</p>{{answers}}");
    return new ResultText(
            whole,
            issued,
            services.shown(service, whole.answers(), locale),
            code -> body(code, locale),
            key -> messages.getMessage(key, null, locale),
            locale,
            clock.getZone())
        .fill(template);
  }

  private static boolean isRefusal(Application application) {
    return application.end().map(end -> end.outcome() == Outcome.REFUSED).orElse(false);
  }

  private String body(String code, Locale locale) {
    return bodies.find(new BodyCode(code)).map(body -> body.name().in(locale)).orElse(code);
  }

  private void keep(
      Application application, String title, FileKind kind, String ending, Rendered rendered) {
    if (!(rendered instanceof Rendered.Made made)) {
      throw new IllegalStateException("no result of " + application.number() + ": " + rendered);
    }
    var name = title + " " + application.number() + "." + ending;
    try {
      if (application.service().confidential()) {
        keepSealed(application, name, kind, made.bytes());
      } else {
        keepOpen(application, name, kind, made.bytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepSealed(Application application, String name, FileKind kind, byte[] bytes) {
    var paper = paper(name, kind, bytes.length, "", Optional.empty());
    var sealed = keys.seal(bytes, HandedPapers.seal(paper.id()));
    table.insert(place(application), paper, sealed, MAKER.code());
  }

  private void keepOpen(Application application, String name, FileKind kind, byte[] bytes)
      throws IOException {
    var file = Files.createTempFile("result", ".tmp");
    try {
      Files.write(file, bytes);
      var checked = new UploadCheck.Accepted(kind, Optional.empty(), Optional.empty());
      var kept = documents.keep(name, file, checked, MAKER);
      var paper = paper(name, kind, bytes.length, kept.digest(), Optional.of(kept.id()));
      table.insert(place(application), paper, null, MAKER.code());
    } finally {
      Files.delete(file);
    }
  }

  private static Place place(Application application) {
    return new Place(Optional.empty(), Optional.of(application.id()));
  }

  private Paper paper(
      String name, FileKind kind, long size, String digest, Optional<UUID> document) {
    return new Paper(
        UUID.randomUUID(),
        Paper.RESULT,
        1,
        name,
        size,
        kind.mediaType(),
        digest,
        document,
        clock.instant());
  }
}
