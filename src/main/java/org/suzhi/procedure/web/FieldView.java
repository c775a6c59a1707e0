package org.suzhi.procedure.web;

import java.util.List;
import java.util.Map;
import org.suzhi.procedure.Paper;

/**
 * A question as a page shows it.
 *
 * @param kind how it is shown, such as {@code words} or {@code party}
 * @param name under which the browser sends the answer
 * @param id of the element, to which the summary of what is wrong leads
 * @param value what was answered; parts of it under their names
 * @param options code to words, for choices
 * @param chosen codes
 * @param rows of a group
 * @param faults what is wrong with it
 */
record FieldView(
    String kind,
    String name,
    String id,
    String label,
    String hint,
    boolean required,
    Map<String, String> value,
    Map<String, String> options,
    List<String> chosen,
    List<List<FieldView>> rows,
    List<Paper> papers,
    List<Paper> reusable,
    List<String> faults,
    int most) {

  /** The whole answer where it has no parts. */
  public String text() {
    return value.getOrDefault("", "");
  }

  /** A part of it. */
  public String part(String part) {
    return value.getOrDefault(part, "");
  }

  /** Whether anything is wrong. */
  public boolean isWrong() {
    return !faults.isEmpty();
  }

  /** The ids that describe it to those who can't see it. */
  public String described() {
    return (hint.isEmpty() ? "" : id + "-hint ") + (faults.isEmpty() ? "" : id + "-fault");
  }
}
