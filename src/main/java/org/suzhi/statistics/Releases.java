package org.suzhi.statistics;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Frozen states of the figures. A release never changes; its files are checked against their
 * digests before they are used.
 */
public interface Releases {

  /**
   * Freezes the state of this moment.
   *
   * @param name the name to give, or the day's where there is none
   * @param by who asks for it
   */
  Release create(Optional<String> name, String by);

  /** Every release, the newest first. */
  List<Release> all();

  /** The release of that name. */
  Optional<Release> find(String name);

  /** The observations that the release froze. */
  List<Observation> observations(Release release, ObservationQuery query);

  /** Counts over the facts that the release froze. */
  FactCounts counts(Release release);

  /** A file of the release, whole and checked. */
  Optional<Path> file(Release release, String file);

  /** Reads every file again and names those that are missing or damaged. */
  List<String> damaged(Release release);
}
