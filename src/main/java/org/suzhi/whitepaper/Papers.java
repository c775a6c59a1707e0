package org.suzhi.whitepaper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Release;
import org.suzhi.whitepaper.internal.papers.KeptPapers;
import org.suzhi.whitepaper.internal.papers.Publishing;

/** The papers of the pack: read, taken away as files, published. */
@Component
public class Papers {

  private final KeptPapers papers;
  private final Publishing publishing;

  Papers(KeptPapers papers, Publishing publishing) {
    this.papers = papers;
    this.publishing = publishing;
  }

  /** Every paper, by code. */
  public List<Paper> all() {
    return papers.all();
  }

  /** The paper of that code. */
  public Optional<Paper> find(String code) {
    return all().stream().filter(paper -> paper.code().equals(code)).findFirst();
  }

  /** The paper about a region in a year. */
  public Optional<Paper> find(Region region, int year) {
    return all().stream()
        .filter(paper -> paper.region().equals(region) && paper.year() == year)
        .findFirst();
  }

  /** What is read: the newest published edition, or else the draft with the figures of now. */
  public Edition edition(Paper paper) {
    return published(paper).stream().findFirst().orElseGet(() -> draft(paper));
  }

  /** The paper as it is written now, with the figures of this moment. */
  public Edition draft(Paper paper) {
    return papers.live(paper);
  }

  /** The paper as it is written now, with the figures of a release; none without that release. */
  public Optional<Edition> draft(Paper paper, String release) {
    return papers.of(paper, release);
  }

  /** The published editions, the newest first. */
  public List<Edition> published(Paper paper) {
    return publishing.of(paper);
  }

  /** The text of an edition for a page, as its text and figures were frozen. */
  public PaperPage page(Edition edition, Locale locale) {
    return papers.page(edition, locale);
  }

  /** A file of an edition; of a published one, the bytes that were published. */
  public byte[] file(Edition edition, Locale locale, PaperFormat format) {
    return edition.isPublished()
        ? publishing.file(edition, locale, format).orElseThrow()
        : papers.file(edition, locale, format);
  }

  /** Gaps, declared differences and what the paper leaves out. */
  public PaperStatus status(Edition edition, Locale locale) {
    return papers.set(edition, locale).status();
  }

  /** Publishes the paper as it is written now with the figures of {@code release}. */
  public Edition publish(Paper paper, Release release, String by) {
    return publishing.publish(paper, release, by);
  }
}
