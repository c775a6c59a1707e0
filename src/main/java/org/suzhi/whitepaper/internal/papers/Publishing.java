package org.suzhi.whitepaper.internal.papers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.statistics.Release;
import org.suzhi.whitepaper.Edition;
import org.suzhi.whitepaper.Paper;
import org.suzhi.whitepaper.PaperFormat;

/** Publishes papers: text, figures and files are frozen under a number. */
@Component
public class Publishing {

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final KeptPapers papers;
  private final PublicationTable publications;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Publishing(
      KeptPapers papers,
      PublicationTable publications,
      TransactionTemplate transaction,
      Clock clock) {
    this.papers = papers;
    this.publications = publications;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The editions of a paper, the newest first. */
  public List<Edition> of(Paper paper) {
    return publications.of(paper.code());
  }

  /** Publishes with the figures of {@code release}. */
  public Edition publish(Paper paper, Release release, String by) {
    var draft = papers.of(paper, release);
    for (var locale : LANGUAGES) {
      for (var format : PaperFormat.values()) {
        papers.file(draft, locale, format);
      }
    }
    return transaction.execute(status -> keep(paper, draft, by));
  }

  private Edition keep(Paper paper, Edition draft, String by) {
    int number = publications.of(paper.code()).size() + 1;
    var edition =
        new Edition(
            draft.paper(),
            Optional.of(number),
            draft.release(),
            draft.digest(),
            draft.template(),
            true,
            Optional.of(OffsetDateTime.now(clock)));
    publications.insert(edition, by);
    for (var locale : LANGUAGES) {
      for (var format : PaperFormat.values()) {
        var bytes = papers.file(draft, locale, format);
        publications.insertFile(
            edition, locale.getLanguage(), format.extension(), sha256(bytes), bytes);
      }
    }
    return edition;
  }

  /** A file as it was published. */
  public Optional<byte[]> file(Edition edition, Locale locale, PaperFormat format) {
    return publications.file(edition, locale.getLanguage(), format.extension());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
