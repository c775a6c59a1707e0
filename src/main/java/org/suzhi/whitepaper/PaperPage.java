package org.suzhi.whitepaper;

import java.util.List;

/**
 * The text of a paper for a page.
 *
 * @param html safe to stand in a page
 */
public record PaperPage(String html, List<Contents> contents, boolean hasCharts) {

  public PaperPage {
    contents = List.copyOf(contents);
  }

  /**
   * An entry of the table of contents.
   *
   * @param level from one
   * @param anchor where it leads on the page
   */
  public record Contents(int level, String anchor, String words) {}
}
