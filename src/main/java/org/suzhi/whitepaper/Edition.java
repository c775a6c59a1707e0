package org.suzhi.whitepaper;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A paper with the figures of one state of the data. Published, it never changes.
 *
 * @param paper code of the paper
 * @param number of the publication, from one; absent for a draft
 * @param release name of the state of the data
 * @param digest of that state
 * @param template digest of the files that the paper is written in
 * @param frozen whether the state of the data is a release, so that the same bytes come again
 */
public record Edition(
    String paper,
    Optional<Integer> number,
    String release,
    String digest,
    String template,
    boolean frozen,
    Optional<OffsetDateTime> publishedAt) {

  /** Whether it is published. */
  public boolean isPublished() {
    return number.isPresent();
  }
}
