package org.suzhi.procedure;

import java.util.List;

/**
 * An answer as people read it.
 *
 * @param page code of the form's page
 * @param field code of its field
 * @param lines what was answered; personal numbers are masked
 */
public record ShownAnswer(
    String page, String pageTitle, String field, String label, List<String> lines) {
  public ShownAnswer {
    lines = List.copyOf(lines);
  }
}
