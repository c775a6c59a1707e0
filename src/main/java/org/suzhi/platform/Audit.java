package org.suzhi.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.kernel.Actor;

/**
 * The audit trail: who did what to what. Rows can only be added; each is chained to the one before
 * it by SHA-256 soon after its transaction has committed, so that a changed or missing row shows.
 */
public interface Audit {

  /** Adds a row in the caller's transaction; without one it is refused. */
  void record(Entry entry);

  /** The last link of the chain, to be kept where this database can't be changed. */
  Optional<Head> head();

  /** Computes the chain again and names what doesn't fit; an empty list is a sound trail. */
  List<Finding> verify();

  /**
   * An act.
   *
   * @param action what was done, such as {@code statistics.import}
   * @param subject to what, such as a number of a case
   * @param detail what else there is to know; never a secret, never personal data in clear
   */
  record Entry(Actor actor, String action, String subject, Map<String, ?> detail) {
    public Entry {
      detail = Map.copyOf(detail);
    }
  }

  /** A link: how many rows are chained, and the digest over all of them, in hex. */
  record Head(long position, String digest) {}

  /** What is wrong with the trail. */
  sealed interface Finding {

    /** The row no longer has the digest it was chained with, or the one before it was swapped. */
    record Changed(long position, long row) implements Finding {}

    /** Links between these positions are gone. */
    record Missing(long fromPosition, long toPosition) implements Finding {}

    /** A row that stands in no link although it was written long ago. */
    record Unchained(long row, Instant at) implements Finding {}
  }
}
