package org.suzhi.platform;

import java.util.List;
import java.util.Locale;

/** What a module lets people find by the search box of the site; plugged in as a bean. */
public interface SearchOffer {

  /** Place among the groups of results, small first. */
  int order();

  /** Message key of the group's name. */
  String label();

  /** At most {@code most} things that the words fit, best first, in the reader's language. */
  List<Found> find(String words, Locale locale, int most);

  /**
   * Something found.
   *
   * @param detail what else to know at a glance; may be empty
   */
  record Found(String title, String detail, String path) {}
}
