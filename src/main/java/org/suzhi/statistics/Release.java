package org.suzhi.statistics;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A state of the figures, frozen under a name.
 *
 * @param digest SHA-256 over the digests of the files: the same state has the same digest
 * @param createdBy who asked for it
 */
public record Release(
    String name,
    OffsetDateTime createdAt,
    String createdBy,
    String digest,
    List<ReleaseFile> files) {

  public Release {
    files = List.copyOf(files);
  }

  /**
   * A Parquet file of a release.
   *
   * @param digest SHA-256 of its bytes
   */
  public record ReleaseFile(String name, String digest, long bytes, long rows) {}
}
